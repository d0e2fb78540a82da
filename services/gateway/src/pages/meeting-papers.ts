import { html } from './html.ts';
import { when } from './instant.ts';
import { paper } from './paper.ts';
import { table } from './table.ts';
import { listed, texts, word, type Language } from './texts.ts';
import type { View } from './view.ts';

/** What the papers of a meeting say: numbers and codes of its points, never a fact of a case. */
export type MeetingShown = Readonly<{
  level: string;
  scheduledAtMs: number;
  place: string;
  chair: string;
  invitees: readonly Readonly<{ inviteeId: string; attendance: string; substitute: string }>[];
  agenda: readonly Readonly<{
    no: string;
    type: string;
    summary: string;
    minutes: number;
    speaker: string;
    note: string;
    resolution: Readonly<{
      kind: string;
      leadDeptId: string;
      coDeptIds: readonly string[];
      dueMs: number;
      text: string;
    }> | null;
  }>[];
  minutesText: string;
  offsetMinutes: number;
}>;

export function agendaPaper(view: View, meeting: MeetingShown): string {
  const { language } = view;
  const t = texts(language);
  const rows = meeting.agenda.map(({ no, type, summary, minutes, speaker }, n) => [
    String(n + 1),
    html`${no} ${word(language, 'type', type)}`,
    summary,
    speaker,
    minutes,
  ]);
  return paper({
    view,
    title: t.agendaTitle,
    facts: head(language, meeting),
    body: table(t.agendaTitle, ['#', t.agendaItem, t.agendaSummary, t.agendaSpeaker, t.agendaMinutes], rows),
    signers: [],
  });
}

export function minutesPaper(view: View, meeting: MeetingShown): string {
  const { language } = view;
  const t = texts(language);
  const dept = (code: string): string => word(language, 'department', code);
  const rows = meeting.agenda.map(({ no, type, resolution, note }, n) => {
    const departments = resolution === null ? [] : [resolution.leadDeptId, ...resolution.coDeptIds];
    return [
      String(n + 1),
      html`${no} ${word(language, 'type', type)}`,
      resolution === null ? t.notDecided : word(language, 'meeting', resolution.kind),
      listed(language, departments.filter((code) => code !== '').map(dept)),
      when(resolution?.dueMs ?? 0, meeting.offsetMinutes),
      listed(
        language,
        [resolution?.text ?? '', note].filter((one) => one !== ''),
      ),
    ];
  });
  const came = meeting.invitees.map(({ inviteeId, attendance, substitute }) => [
    dept(inviteeId),
    word(language, 'meeting', attendance === '' ? 'ABSENT' : attendance),
    substitute,
  ]);
  return paper({
    view,
    title: t.minutesTitle,
    facts: head(language, meeting),
    body: html`<h2>${t.attendance}</h2>
      ${table(t.attendance, [t.invitee, t.state, t.substitute], came)}
      <h2>${t.decisions}</h2>
      ${table(t.decisions, ['#', t.agendaItem, t.decision, t.departments, t.due, t.agendaSummary], rows)}
      <p class="prose">${meeting.minutesText}</p>`,
    signers: [t.chairSigned],
  });
}

function head(language: Language, meeting: MeetingShown): (readonly [string, string | ReturnType<typeof when>])[] {
  const t = texts(language);
  return [
    [t.meetingLevel, word(language, 'meeting', meeting.level)],
    [t.meetingAt, when(meeting.scheduledAtMs, meeting.offsetMinutes)],
    [t.meetingPlace, meeting.place],
    [t.chair, meeting.chair],
  ];
}
