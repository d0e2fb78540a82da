// Original file: linli/matching/v1/service_matching.proto

import type { AssistantView as _linli_matching_v1_AssistantView, AssistantView__Output as _linli_matching_v1_AssistantView__Output } from '../../../linli/matching/v1/AssistantView.ts';

/**
 * Answer of ListAssistants: who is free first, colleagues before others; at most 50.
 */
export interface ListAssistantsResponse {
  'assistants'?: (_linli_matching_v1_AssistantView)[];
}

/**
 * Answer of ListAssistants: who is free first, colleagues before others; at most 50.
 */
export interface ListAssistantsResponse__Output {
  'assistants': (_linli_matching_v1_AssistantView__Output)[];
}
