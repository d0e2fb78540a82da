export type { EventStream } from './event-stream.ts';
export { httpApp, type HttpApp, type HttpAppOptions } from './http-app.ts';
export { httpKnobs, type HttpKnobs } from './knobs.ts';
export { HttpSetupRefused, type Listening } from './listening.ts';
export { describeApi, type ApiTitle } from './open-api.ts';
export { operationRoutes } from './operation-routes.ts';
export { HttpProblem, type FieldProblem, type Problem, type ProblemOptions } from './problem.ts';
export { content, data, events, file, nothing, page, redirect, Reply } from './reply.ts';
export { routesFor, type HttpCall, type Method, type Principal, type Route, type RouteSpec } from './route.ts';
