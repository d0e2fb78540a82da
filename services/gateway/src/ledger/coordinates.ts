import { halfWidth, isNothing, wordKey } from './text.ts';

/** Coordinates of ledgers, brought to WGS-84. Degrees everywhere. */

export type Point = Readonly<{ latitude: number; longitude: number }>;
export type CoordinateSystem = 'WGS84' | 'GCJ02' | 'BD09';

const systemWords: readonly (readonly [RegExp, CoordinateSystem])[] = [
  [/bd-?09|百度|baidu/, 'BD09'],
  [/gcj-?02|火星|高德|腾讯|amap|国测局/, 'GCJ02'],
  // CGCS2000 and the map of the state differ from WGS-84 by centimetres.
  [/wgs-?84|gps|cgcs-?2000|2000|天地图|国家大地/, 'WGS84'],
];

/** The system that a word (or a heading, `纬度（GCJ-02）`) names. */
export function readSystem(text: string): CoordinateSystem | undefined {
  const key = `${wordKey(text)} ${halfWidth(text).toLowerCase()}`;
  return systemWords.find(([pattern]) => pattern.test(key))?.[1];
}

export type DegreesReading =
  Readonly<{ is: 'NONE' }> | Readonly<{ is: 'DEGREES'; value: number }> | Readonly<{ is: 'WRONG' }>;

/** Decimal degrees, or degrees, minutes and seconds (`40°17'27.5"N`). */
export function readDegrees(text: string): DegreesReading {
  const plain = halfWidth(text)
    .replace(/[′’‘]/g, "'")
    .replace(/[″“”]/g, '"')
    .replace(/[度]/g, '°')
    .replace(/分/g, "'")
    .replace(/秒/g, '"');
  if (isNothing(plain) || /^0(?:\.0+)?$/.test(plain)) return { is: 'NONE' };
  const decimal = /^(?:[NSEW]|[北南东西][纬经]?)?\s*(-?\d{1,3}(?:\.\d+)?)\s*°?\s*[NSEW北南东西]?$/i.exec(plain);
  if (decimal !== null) return { is: 'DEGREES', value: Number(decimal[1]) };
  const parts =
    /^(?:[NSEW]|[北南东西][纬经]?)?\s*(\d{1,3})°\s*(\d{1,2}(?:\.\d+)?)'\s*(?:(\d{1,2}(?:\.\d+)?)"?)?\s*[NSEW北南东西]?$/i.exec(
      plain,
    );
  if (parts === null) return { is: 'WRONG' };
  return { is: 'DEGREES', value: Number(parts[1]) + Number(parts[2]) / 60 + Number(parts[3] ?? 0) / 3600 };
}

/** Two numbers in one cell; which is which is told by their size: in China a longitude is above 73, a latitude below 54. */
export function readPair(text: string): Point | undefined {
  const found = [...halfWidth(text).matchAll(/\d{1,3}\.\d{2,}/g)].map(([number]) => Number(number));
  const [first, second] = found;
  if (found.length !== 2 || first === undefined || second === undefined) return undefined;
  const point = first > second ? { latitude: second, longitude: first } : { latitude: first, longitude: second };
  return isInChina(point) ? point : undefined;
}

export function isInChina({ latitude, longitude }: Point): boolean {
  return latitude > 3 && latitude < 54 && longitude > 73 && longitude < 136;
}

/** A point of another system in WGS-84, to better than a metre. */
export function toWgs84(point: Point, system: CoordinateSystem): Point {
  switch (system) {
    case 'WGS84':
      return point;
    case 'GCJ02':
      return fromGcj02(point);
    case 'BD09':
      return fromGcj02(fromBd09(point));
  }
}

/** Inverse by steps: the shift changes slowly, so four corrections leave less than a centimetre. */
function fromGcj02(point: Point): Point {
  let guess = point;
  for (let step = 0; step < 4; step += 1) {
    const shifted = toGcj02(guess);
    guess = {
      latitude: guess.latitude - (shifted.latitude - point.latitude),
      longitude: guess.longitude - (shifted.longitude - point.longitude),
    };
  }
  return { latitude: rounded(guess.latitude), longitude: rounded(guess.longitude) };
}

/** The published formula of the shift (Krasovsky 1940 ellipsoid). */
export function toGcj02({ latitude, longitude }: Point): Point {
  const [x, y] = [longitude - 105, latitude - 35];
  const waves = (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * (2 / 3);
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    waves +
    (20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * (2 / 3) +
    (160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * (2 / 3);
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    waves +
    (20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * (2 / 3) +
    (150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * (2 / 3);
  const [axis, eccentricity] = [6_378_245, 0.006_693_421_622_965_943];
  const radians = (latitude / 180) * Math.PI;
  const magic = 1 - eccentricity * Math.sin(radians) ** 2;
  return {
    latitude: latitude + (north * 180) / (((axis * (1 - eccentricity)) / (magic * Math.sqrt(magic))) * Math.PI),
    longitude: longitude + (east * 180) / ((axis / Math.sqrt(magic)) * Math.cos(radians) * Math.PI),
  };
}

function fromBd09({ latitude, longitude }: Point): Point {
  const turn = (Math.PI * 3000) / 180;
  const [x, y] = [longitude - 0.0065, latitude - 0.006];
  const length = Math.sqrt(x * x + y * y) - 0.000_02 * Math.sin(y * turn);
  const angle = Math.atan2(y, x) - 0.000_003 * Math.cos(x * turn);
  return { latitude: length * Math.sin(angle), longitude: length * Math.cos(angle) };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
