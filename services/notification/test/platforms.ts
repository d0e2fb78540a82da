import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';

import { closed, listening } from './doubles.ts';

/**
 * Doubles of the platforms by which people are reached, written from their documents and not from our code: they check who asks, count
 * what is too much, and answer (or keep silent) as the real ones do. `nowMs` is their clock.
 */

type Asked = Readonly<{ request: IncomingMessage; url: URL; body: string }>;
type Answer = Readonly<{ status?: number; json?: object; text?: string; silent?: boolean }>;
export type Got = Readonly<{ to: string; text: string }>;

const minuteMs = 60_000;

/** One platform at a port of its own. */
async function platform<State extends object>(state: State, answer: (asked: Asked, state: State) => Answer) {
  /** What the next answers are instead: something in between broke. */
  const instead: Answer[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://double');
      const asked = { request, url, body: Buffer.concat(chunks).toString() };
      const { status = 200, json = {}, text, silent } = instead.shift() ?? answer(asked, state);
      if (silent) return void request.socket.destroy();
      response.writeHead(status, { 'content-type': 'application/json' }).end(text ?? JSON.stringify(json));
    });
  });
  const port = await listening(server);
  return { ...{ state, instead, url: `http://127.0.0.1:${port}` }, close: () => closed(server) };
}

/** True when one more within a minute would be more than `most`; counts it. */
function overMinute(counts: Map<string, number[]>, whom: string, nowMs: number, most: number): boolean {
  const recent = (counts.get(whom) ?? []).filter((atMs) => nowMs - atMs < minuteMs);
  counts.set(whom, [...recent, nowMs]);
  return recent.length >= most;
}

function wecomState() {
  return {
    ...{ nowMs: 0, got: [] as Got[], dropped: 0, tokens: new Map<string, number>(), tokensGiven: 0 },
    ...{ counts: new Map<string, number[]>(), seen: new Map<string, number>(), gone: new Set<string>() },
  };
}

/** WeCom: group robot `rk`, corp `corp` with app 1000002 and secret `cs`. */
export const wecomDouble = () => platform(wecomState(), wecomAnswer);

function wecomAnswer({ url, body }: Asked, state: ReturnType<typeof wecomState>): Answer {
  const code = (errcode: number, more: object = {}): Answer => ({
    json: { errcode, errmsg: `code ${errcode}`, ...more },
  });
  if (url.pathname === '/cgi-bin/webhook/send') {
    if (url.searchParams.get('key') !== 'rk') return code(93_000);
    const { msgtype, markdown } = JSON.parse(body) as { msgtype: string; markdown: { content: string } };
    if (msgtype !== 'markdown' || Buffer.byteLength(markdown.content) > 4_096) return code(40_058);
    if (overMinute(state.counts, 'robot', state.nowMs, 20)) return code(45_009);
    state.got.push({ to: 'group', text: markdown.content });
    return code(0);
  }
  if (url.pathname === '/cgi-bin/gettoken') {
    if (url.searchParams.get('corpid') !== 'corp' || url.searchParams.get('corpsecret') !== 'cs') return code(40_001);
    const token = `t${++state.tokensGiven}`;
    state.tokens.set(token, state.nowMs + 7_200_000);
    return code(0, { access_token: token, expires_in: 7_200 });
  }
  const until = state.tokens.get(url.searchParams.get('access_token') ?? '');
  if (until === undefined) return code(40_014);
  if (until <= state.nowMs) return code(42_001);
  return appMessage(body, state, code);
}

type AppMessage = Readonly<{
  touser: string;
  msgtype: string;
  agentid: number;
  text: { content: string };
  enable_duplicate_check?: number;
  duplicate_check_interval?: number;
}>;

function appMessage(
  body: string,
  state: ReturnType<typeof wecomState>,
  code: (errcode: number, more?: object) => Answer,
): Answer {
  const message = JSON.parse(body) as AppMessage;
  const { touser, text } = message;
  if (message.agentid !== 1_000_002 || message.msgtype !== 'text') return code(40_008);
  if (Buffer.byteLength(text.content) > 2_048) return code(40_058);
  if (state.gone.has(touser)) return code(0, { invaliduser: touser, msgid: 'm' });
  const windowMs = (message.duplicate_check_interval ?? 1_800) * 1_000;
  const same = `${touser}|${text.content}`;
  const repeat = message.enable_duplicate_check === 1 && state.nowMs - (state.seen.get(same) ?? -Infinity) < windowMs;
  state.seen.set(same, state.nowMs);
  // Too many to one member: nobody is told.
  if (overMinute(state.counts, touser, state.nowMs, 30)) state.dropped++;
  else if (!repeat) state.got.push({ to: touser, text: text.content });
  return code(0, { invaliduser: '', msgid: 'm' });
}

function dingtalkState() {
  return { nowMs: 0, got: [] as Got[], counts: new Map<string, number[]>(), blockedUntilMs: 0 };
}

/** DingTalk: robot `dt` whose secret is `SECds`. */
export const dingtalkDouble = () => platform(dingtalkState(), dingtalkAnswer);

function dingtalkAnswer({ url, body }: Asked, state: ReturnType<typeof dingtalkState>): Answer {
  const code = (errcode: number): Answer => ({ json: { errcode, errmsg: `code ${errcode}` } });
  const query = url.searchParams;
  if (url.pathname !== '/robot/send' || query.get('access_token') !== 'dt') return code(300_005);
  const timestamp = query.get('timestamp') ?? '';
  const right = createHmac('sha256', 'SECds').update([timestamp, 'SECds'].join('\n')).digest('base64');
  if (query.get('sign') !== right || Math.abs(state.nowMs - Number(timestamp)) > 60 * minuteMs) return code(310_000);
  if (state.blockedUntilMs > state.nowMs) return code(130_101);
  if (overMinute(state.counts, 'robot', state.nowMs, 20)) {
    state.blockedUntilMs = state.nowMs + 10 * minuteMs;
    return code(130_101);
  }
  const { msgtype, markdown } = JSON.parse(body) as { msgtype: string; markdown: { title: string; text: string } };
  if (msgtype !== 'markdown' || markdown.title === '') return code(400_001);
  state.got.push({ to: 'group', text: markdown.text });
  return code(0);
}

function smsState() {
  return {
    ...{ nowMs: 0, got: [] as Got[], nonces: new Set<string>(), counts: new Map<string, number[]>() },
    /** What each number is answered instead. */
    numbers: new Map<string, string>(),
  };
}

const hex = (value: string): string => createHash('sha256').update(value).digest('hex');

/** Aliyun SMS: key `ak`, secret `as`, signature 邻里; text SMS_1 has `no` and `when`, SMS_2 `no` alone. */
export const aliyunDouble = () => platform(smsState(), aliyunAnswer);

const aliyunWords: Readonly<Record<string, string>> = { SMS_1: 'no,when', SMS_2: 'no' };

function aliyunAnswer(asked: Asked, state: ReturnType<typeof smsState>): Answer {
  const { headers } = asked.request;
  const refuse = (Code: string, Message = Code): Answer => ({ status: 400, json: { Code, Message, RequestId: 'r' } });
  if (headers['x-acs-action'] !== 'SendSms' || headers['x-acs-version'] !== '2017-05-25')
    return refuse('InvalidAction');
  if (headers.authorization !== acs3(asked)) return refuse('SignatureDoesNotMatch');
  if (Math.abs(Date.parse(String(headers['x-acs-date'])) - state.nowMs) > 15 * minuteMs)
    return refuse('InvalidTimeStamp.Expired');
  const nonce = String(headers['x-acs-signature-nonce']);
  if (state.nonces.has(nonce)) return refuse('SignatureNonceUsed');
  state.nonces.add(nonce);

  const {
    PhoneNumbers = '',
    SignName,
    TemplateCode = '',
    TemplateParam = '{}',
  } = Object.fromEntries(asked.url.searchParams);
  if (SignName !== '邻里') return refuse('isv.SMS_SIGNATURE_ILLEGAL');
  const words = JSON.parse(TemplateParam) as Record<string, string>;
  if (aliyunWords[TemplateCode] !== Object.keys(words).join()) return refuse('isv.TEMPLATE_MISSING_PARAMETERS');
  if (!/^1\d{10}$/.test(PhoneNumbers)) return refuse('isv.MOBILE_NUMBER_ILLEGAL');
  const instead = state.numbers.get(PhoneNumbers);
  if (instead !== undefined) return refuse('isv.BUSINESS_LIMIT_CONTROL', instead);
  state.got.push({ to: PhoneNumbers, text: `${TemplateCode} ${Object.values(words).join(' ')}` });
  return { json: { Code: 'OK', Message: 'OK', BizId: 'b', RequestId: 'r' } };
}

/** The authorization that the request should carry, from what it says itself. */
function acs3({ request, url, body }: Asked): string {
  const named = /SignedHeaders=([^,]+)/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const signed = named.split(';');
  const sorted = url.search.slice(1).split('&').sort().join('&');
  let canonical = `${request.method}\n${url.pathname}\n${sorted}\n`;
  for (const name of signed) canonical += `${name}:${String(request.headers[name]).trim()}\n`;
  canonical += `\n${named}\n${hex(body)}`;
  const must = ['host', 'x-acs-action', 'x-acs-content-sha256', 'x-acs-date', 'x-acs-signature-nonce', 'x-acs-version'];
  if (must.some((name) => !signed.includes(name)) || request.headers['x-acs-content-sha256'] !== hex(body))
    return 'bad';
  const signature = createHmac('sha256', 'as')
    .update(`ACS3-HMAC-SHA256\n${hex(canonical)}`)
    .digest('hex');
  return `ACS3-HMAC-SHA256 Credential=ak,SignedHeaders=${named},Signature=${signature}`;
}

/** Tencent SMS: id `si`, key `sk`, app 1400, signature 邻里; text 11 has two words, 12 one. */
export const tencentDouble = () => platform(smsState(), tencentAnswer);

const tencentWords: Readonly<Record<string, number>> = { 11: 2, 12: 1 };

type SendSms = Readonly<{
  PhoneNumberSet: string[];
  SmsSdkAppId: string;
  SignName: string;
  TemplateId: string;
  TemplateParamSet: string[];
  SessionContext: string;
}>;

function tencentAnswer(asked: Asked, state: ReturnType<typeof smsState>): Answer {
  const { headers } = asked.request;
  const response = (part: object): Answer => ({ json: { Response: { ...part, RequestId: 'r' } } });
  const refuse = (Code: string): Answer => response({ Error: { Code, Message: Code } });
  if (headers['x-tc-action'] !== 'SendSms' || headers['x-tc-version'] !== '2021-01-11') return refuse('InvalidAction');
  if (headers['x-tc-region'] === undefined) return refuse('MissingParameter');
  if (headers.authorization !== tc3(asked)) return refuse('AuthFailure.SignatureFailure');
  if (Math.abs(Number(headers['x-tc-timestamp']) * 1_000 - state.nowMs) > 5 * minuteMs)
    return refuse('AuthFailure.SignatureExpire');
  const asks = JSON.parse(asked.body) as SendSms;
  if (asks.SmsSdkAppId !== '1400' || asks.SignName !== '邻里')
    return refuse('UnauthorizedOperation.SmsSdkAppIdVerifyFail');
  const SendStatusSet = asks.PhoneNumberSet.map((PhoneNumber) => {
    const Code = state.numbers.get(PhoneNumber) ?? tencentCode(PhoneNumber, asks);
    if (Code === 'Ok')
      state.got.push({ to: PhoneNumber, text: `${asks.TemplateId} ${asks.TemplateParamSet.join(' ')}` });
    return {
      SerialNo: 's',
      PhoneNumber,
      Fee: 1,
      SessionContext: asks.SessionContext,
      Code,
      Message: Code,
      IsoCode: 'CN',
    };
  });
  return response({ SendStatusSet });
}

function tencentCode(phone: string, { TemplateId, TemplateParamSet }: SendSms): string {
  if (!/^\+86\d{11}$/.test(phone)) return 'InvalidParameterValue.IncorrectPhoneNumber';
  const right = tencentWords[TemplateId] === TemplateParamSet.length;
  return right ? 'Ok' : 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate';
}

function tc3({ request: { headers }, body }: Asked): string {
  const seconds = String(headers['x-tc-timestamp']);
  const day = new Date(Number(seconds) * 1_000).toISOString().split('T')[0] ?? '';
  const canonical = `POST\n/\n\ncontent-type:${headers['content-type'] ?? ''}\nhost:${headers.host ?? ''}\n\ncontent-type;host\n${hex(body)}`;
  const toSign = `TC3-HMAC-SHA256\n${seconds}\n${day}/sms/tc3_request\n${hex(canonical)}`;
  const dayKey = createHmac('sha256', 'TC3sk').update(day).digest();
  const serviceKey = createHmac('sha256', dayKey).update('sms').digest();
  const key = createHmac('sha256', serviceKey).update('tc3_request').digest();
  const signature = createHmac('sha256', key).update(toSign).digest('hex');
  return `TC3-HMAC-SHA256 Credential=si/${day}/sms/tc3_request, SignedHeaders=content-type;host, Signature=${signature}`;
}
