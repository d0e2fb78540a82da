import { roles, type Role } from './http-town.ts';

/**
 * Who may ask what, for every route of the door. One line a route:
 *
 *   METHOD path   who   what the same roles of another community are answered about our things
 *
 * Who: `everybody`, `signed-in` (any role), or roles by the words below. Everybody else is refused: 401 who is not
 * signed in, 403 who is. About our things: `404` as for a thing that does not exist, `403` where they named our area
 * themselves, `own` where they see only their own, `-` where there is nothing of anybody's area.
 */
const table = `
POST   /api/v1/session                            everybody                            -
DELETE /api/v1/session                            signed-in                            -
GET    /api/v1/me                                 signed-in                            own
PUT    /api/v1/me/password                        signed-in                            -
GET    /api/v1/users                              admin operator                       -
POST   /api/v1/users                              admin operator                       -
POST   /api/v1/users/{userId}/password            admin operator                       -
POST   /api/v1/users/{userId}/disable             admin operator                       -
POST   /api/v1/demands                            grid clerk coordinator               403
GET    /api/v1/demands                            grid clerk coordinator               own
GET    /api/v1/demands/{demandId}                 grid clerk coordinator               404
GET    /api/v1/demands/{demandId}/resident        grid clerk coordinator               404
GET    /api/v1/demands/{demandId}/match           coordinator                          404
POST   /api/v1/demands/{demandId}/acknowledge     grid clerk coordinator               404
POST   /api/v1/demands/{demandId}/request-info    grid clerk coordinator               404
POST   /api/v1/demands/{demandId}/supply-info     grid clerk coordinator               404
POST   /api/v1/demands/{demandId}/reject          grid clerk coordinator               404
POST   /api/v1/demands/{demandId}/merge           grid clerk coordinator               404
POST   /api/v1/demands/{demandId}/request-matching grid clerk coordinator              404
POST   /api/v1/demands/{demandId}/assign          grid clerk coordinator               404
POST   /api/v1/demands/{demandId}/deliver         grid clerk coordinator               404
POST   /api/v1/demands/{demandId}/resolve-unmet   grid clerk coordinator               404
POST   /api/v1/demands/{demandId}/escalate        grid clerk coordinator               404
POST   /api/v1/demands/{demandId}/opinion/open    coordinator                          404
POST   /api/v1/demands/{demandId}/opinion/voice   grid clerk coordinator               404
POST   /api/v1/demands/{demandId}/opinion/close   coordinator                          404
POST   /api/v1/demands/{demandId}/withdraw        grid clerk coordinator               404
POST   /api/v1/demands/{demandId}/reopen          grid clerk coordinator               404
POST   /api/v1/demands/{demandId}/evaluate        grid clerk coordinator               404
GET    /api/v1/demands/{demandId}/deliveries      grid clerk coordinator               404
GET    /api/v1/events                             grid clerk coordinator               own
GET    /api/v1/offers                             provider lead                        own
GET    /api/v1/offers/{offerId}/assistants        provider lead                        404
POST   /api/v1/offers/{offerId}/answer            provider lead                        404
POST   /api/v1/offers/{offerId}/other-time        provider lead                        404
POST   /api/v1/offers/{offerId}/drop-out          provider lead                        404
POST   /api/v1/offers/{offerId}/confirm           grid clerk coordinator               404
GET    /api/v1/wishes                             provider lead                        own
POST   /api/v1/wishes/{demandId}/claim            provider lead                        404
GET    /api/v1/visits                             provider lead                        own
GET    /api/v1/visits/{visitId}                   grid clerk coordinator provider lead 404
GET    /api/v1/visits/{visitId}/resident          provider lead                        404
POST   /api/v1/visits/{visitId}/set-out           grid clerk coordinator provider lead 404
POST   /api/v1/visits/{visitId}/arrive            grid clerk coordinator provider lead 404
POST   /api/v1/visits/{visitId}/start             grid clerk coordinator provider lead 404
POST   /api/v1/visits/{visitId}/record            grid clerk coordinator provider lead 404
POST   /api/v1/visits/{visitId}/cancel            grid clerk coordinator provider lead 404
POST   /api/v1/visits/{visitId}/no-show           grid clerk coordinator provider lead 404
POST   /api/v1/visits/{visitId}/health-entries    provider lead                        404
POST   /api/v1/visits/{visitId}/health-record     provider lead                        404
GET    /api/v1/rounds                             grid coordinator                     own
GET    /api/v1/households/{householdId}           grid coordinator                     404
POST   /api/v1/households/{householdId}/attempts  grid coordinator                     404
GET    /api/v1/must-arrive                        grid coordinator                     own
GET    /api/v1/must-arrive/{mustArriveId}         grid coordinator                     404
POST   /api/v1/must-arrive/{mustArriveId}/acknowledge grid coordinator                 404
POST   /api/v1/must-arrive/{mustArriveId}/on-site grid coordinator                     404
POST   /api/v1/must-arrive/{mustArriveId}/end     grid coordinator                     404
POST   /api/v1/demands/{demandId}/legal-file/consult              provider lead 404
POST   /api/v1/demands/{demandId}/legal-file/apply                provider lead 404
POST   /api/v1/demands/{demandId}/legal-file/ask-materials        provider lead 404
POST   /api/v1/demands/{demandId}/legal-file/take-materials       provider lead 404
POST   /api/v1/demands/{demandId}/legal-file/grant                provider lead 404
POST   /api/v1/demands/{demandId}/legal-file/refuse               provider lead 404
POST   /api/v1/demands/{demandId}/legal-file/terminate            provider lead 404
POST   /api/v1/demands/{demandId}/legal-file/object               provider lead 404
POST   /api/v1/demands/{demandId}/legal-file/declare-conflict     provider lead 404
POST   /api/v1/demands/{demandId}/legal-file/appoint              provider lead 404
POST   /api/v1/demands/{demandId}/legal-file/note-evidence        provider lead 404
POST   /api/v1/demands/{demandId}/legal-file/note-limitation      provider lead 404
POST   /api/v1/demands/{demandId}/legal-file/mark-limitation      provider lead 404
POST   /api/v1/demands/{demandId}/legal-file/confirm-limitation   provider lead 404
POST   /api/v1/demands/{demandId}/legal-file/add-step             provider lead 404
POST   /api/v1/demands/{demandId}/legal-file/settle               provider lead 404
POST   /api/v1/demands/{demandId}/legal-file/receive              provider lead 404
POST   /api/v1/demands/{demandId}/legal-file/close                provider lead 404
POST   /api/v1/demands/{demandId}/legal-file/withdraw             provider lead 404
POST   /api/v1/demands/{demandId}/legal-file                      provider lead 404
POST   /api/v1/duty-shifts                        provider lead                        403
POST   /api/v1/duty-shifts/{shiftId}/assign       provider lead                        404
POST   /api/v1/duty-shifts/{shiftId}/leave        provider lead                        404
POST   /api/v1/duty-shifts/{shiftId}/take         provider lead                        404
POST   /api/v1/duty-shifts/{shiftId}/offer-swap   provider lead                        404
POST   /api/v1/duty-shifts/{shiftId}/accept-swap  provider lead                        404
GET    /api/v1/duty-shifts                        provider lead                        own
GET    /api/v1/legal-files                        provider lead                        own
GET    /api/v1/me/provider                        provider lead                        own
POST   /api/v1/me/provider/status                 provider lead                        own
GET    /api/v1/providers                          coordinator lead                     own
POST   /api/v1/providers/{providerId}/status      coordinator lead                     404
GET    /api/v1/places                             signed-in                            -
GET    /api/v1/items                              coordinator meeting chair            own
GET    /api/v1/items/{itemId}                     coordinator meeting chair            404
POST   /api/v1/items/{itemId}/screen                meeting                              404
POST   /api/v1/items/{itemId}/queue                 meeting                              404
POST   /api/v1/items/{itemId}/level-up              meeting                              404
POST   /api/v1/items/{itemId}/merge                 meeting                              404
POST   /api/v1/items/{itemId}/split                 meeting                              404
POST   /api/v1/items/{itemId}/assign                meeting                              404
POST   /api/v1/items/{itemId}/return                meeting                              404
POST   /api/v1/items/{itemId}/close               meeting                              404
POST   /api/v1/meetings                             meeting                              403
GET    /api/v1/meetings                             meeting chair                        own
GET    /api/v1/meetings/{meetingId}                 meeting chair                        404
POST   /api/v1/meetings/{meetingId}/invite          meeting                              404
POST   /api/v1/meetings/{meetingId}/fill-agenda     meeting                              404
POST   /api/v1/meetings/{meetingId}/set-agenda      meeting                              404
POST   /api/v1/meetings/{meetingId}/notice          meeting                              404
POST   /api/v1/meetings/{meetingId}/convene         meeting                              404
POST   /api/v1/meetings/{meetingId}/resolve         meeting                              404
POST   /api/v1/meetings/{meetingId}/minute          meeting                              404
POST   /api/v1/meetings/{meetingId}/sign            chair                                404
POST   /api/v1/meetings/{meetingId}/close           meeting                              404
POST   /api/v1/meetings/{meetingId}/cancel          meeting                              404
GET    /api/v1/department-tasks                         coordinator meeting chair department  own
GET    /api/v1/department-tasks/{taskId}                coordinator meeting chair department  404
POST   /api/v1/department-tasks/{taskId}/acknowledge    meeting department     404
POST   /api/v1/department-tasks/{taskId}/progress       meeting department     404
POST   /api/v1/department-tasks/{taskId}/submit         meeting department     404
POST   /api/v1/department-tasks/{taskId}/request-extension  meeting department  404
POST   /api/v1/department-tasks/{taskId}/answer-extension   meeting             404
POST   /api/v1/department-tasks/{taskId}/accept         meeting                404
POST   /api/v1/department-tasks/{taskId}/send-back      meeting                404
GET    /api/v1/tasks                              signed-in                            own
POST   /api/v1/tasks/{deliveryId}/finish          signed-in                            404
GET    /api/v1/figures                            coordinator meeting chair            own
GET    /api/v1/board                              everybody                            -
GET    /board.rss                                 everybody                            -
GET    /api/v1/public-items                       publisher                            own
POST   /api/v1/public-items/{itemId}/redact      publisher                            404
POST   /api/v1/public-items/{itemId}/publish      publisher                           404
POST   /api/v1/public-items/{itemId}/withdraw      publisher                          404
GET    /api/v1/progress/{code}                    everybody                            -
POST   /api/v1/progress/{code}/confirm            everybody                            -
POST   /api/v1/progress/{code}/evaluate           everybody                            -
POST   /api/v1/progress/{code}/withdraw           everybody                            -
POST   /api/v1/imports/{kind}                     coordinator admin operator           -
GET    /api/v1/exports/demands                    coordinator                          own
POST   /api/v1/operations/backup                  operator                             -
POST   /api/v1/operations/import                  operator                             -
GET    /api/v1/operations/doctor                  operator                             -
GET    /api/v1/operations/rows                    operator                             -
GET    /api/v1/operations/parked                  operator                             -
POST   /api/v1/operations/parked/show             operator                             -
POST   /api/v1/operations/parked/release          operator                             -
POST   /api/v1/operations/parked/drop             operator                             -
GET    /healthz                                   everybody                            -
GET    /readyz                                    everybody                            -
GET    /metrics                                   everybody                            -
`;

const words: Readonly<Record<Role | 'OPERATOR', string>> = {
  GRID_WORKER: 'grid',
  DESK_CLERK: 'clerk',
  COMMUNITY_COORDINATOR: 'coordinator',
  PROVIDER_MEMBER: 'provider',
  TEAM_LEAD: 'lead',
  MEETING_COORDINATOR: 'meeting',
  MEETING_CHAIR: 'chair',
  DEPT_LIAISON: 'department',
  PUBLISHER: 'publisher',
  ADMIN: 'admin',
  OPERATOR: 'operator',
};

export type Line = Readonly<{
  method: string;
  /** As the API description writes it. */
  path: string;
  everybody: boolean;
  may: (role: Role | 'OPERATOR') => boolean;
  elsewhere: '404' | '403' | 'own' | '-';
}>;

export const lines: readonly Line[] = table
  .trim()
  .split('\n')
  .map((row) => {
    const [method = '', path = '', ...rest] = row.trim().split(/\s+/);
    const elsewhere = rest.pop() as Line['elsewhere'];
    const everybody = rest.includes('everybody');
    const anyRole = everybody || rest.includes('signed-in');
    return { method, path, everybody, elsewhere, may: (role) => anyRole || rest.includes(words[role]) };
  });

/** Roles of a community that a line lets in. */
export function letIn({ may }: Line): readonly Role[] {
  return roles.filter((role) => may(role));
}
