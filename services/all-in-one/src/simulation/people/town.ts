import { derivedId, type Ids } from '@linli/env';
import { contracts, fact, type FactData, type FactType } from '@linli/proto';
import { RpcRefusal, type Client } from '@linli/rpc';
import { Chance, hashOf, mixed, SimNode, type Incarnation, type World } from '@linli/sim';

import type { SimulatedLinli } from '../country.ts';
import type { Behaviour, Settings } from '../settings.ts';

type Definition<Name extends keyof typeof contracts> = NonNullable<(typeof contracts)[Name]['definition']>;
export type Doors = Readonly<{ [Name in keyof typeof contracts]: Client<Definition<Name>> }>;

/** What every command carries. */
export type Command = Readonly<{
  commandId: string;
  actorId: string;
  actorRole: string;
  correlationId: string;
  traceparent: string;
}>;

export type Asking = Readonly<{
  /** What is done, and to what: names the command for ever. */
  what: string;
  id: string;
  role: string;
  actorId?: string;
  afterMs: number;
  call: (command: Command) => Promise<unknown>;
  /** With the answer; undefined when a rule said no or the asker gave up. */
  then?: (response: unknown) => void;
}>;

/** Source of records that no producer of ours wrote. */
export const strangersSource = '/linli/nobody';

const second = 1_000;
const minute = 60 * second;
/** How long somebody keeps asking when Linli is away. */
const patienceMs = 120 * minute;

/**
 * The people around Linli: they hear of facts, act some time later through the services' doors, click twice, ask again
 * with the same command id after a lost answer, or give up. They stand outside: no fault strikes them but lost calls.
 */
export class Town {
  readonly world: World;
  readonly settings: Settings;
  readonly ids: Ids;
  readonly without: ReadonlySet<string>;
  readonly #hears = new Map<string, ((data: never, atMs: number) => void)[]>();
  readonly #heard = new Set<string>();
  readonly #drawn = new Map<string, number>();
  readonly node: SimNode;
  #doors: Doors | undefined;
  #incarnation: Incarnation | undefined;
  /** True when nobody does anything new any more. */
  asleep = false;

  constructor(world: World, linli: SimulatedLinli, settings: Settings, without: ReadonlySet<string>) {
    this.world = world;
    this.settings = settings;
    this.without = without;
    this.node = new SimNode(world, {
      id: 'town',
      service: 'town',
      immortal: true,
      boot: async (incarnation) => {
        this.#incarnation = incarnation;
        const network = linli.network.handle(incarnation);
        const doors = Object.entries(contracts).map(([name, contract]) => [name, network.client(contract as never)]);
        this.#doors = Object.fromEntries(doors) as Doors;
      },
    });
    this.node.start();
    this.ids = this.#mine().env.ids;
    world.onPlaced(({ record: { headers, value } }) => {
      // People hear what Linli says, not what a stranger put into its log.
      if (headers['ce_source'] !== strangersSource) this.#hear(headers['ce_id'] ?? '', headers['ce_type'] ?? '', value);
    });
  }

  get doors(): Doors {
    if (this.#doors === undefined) throw new Error('nobody is in town');
    return this.#doors;
  }

  get behaviour(): Behaviour {
    return this.settings.behaviour;
  }

  #mine(): Incarnation {
    if (this.#incarnation === undefined) throw new Error('nobody is in town');
    return this.#incarnation;
  }

  /** True in `share` of all asks; hangs on the names alone, so that leaving somebody out moves nobody else. */
  chance(question: string, id: string, share: number): boolean {
    return this.draw(question, id) < share;
  }

  /** In [0, 1). */
  draw(question: string, id: string): number {
    const told = this.settings.draws?.[question];
    if (typeof told === 'number') return told;
    if (told !== undefined) {
      const times = this.#drawn.get(question) ?? 0;
      this.#drawn.set(question, times + 1);
      return told[Math.min(times, told.length - 1)] ?? 0;
    }
    return mixed(hashOf(id, hashOf(question, this.world.seed))) / 4294967296;
  }

  /** Milliseconds around a mean, exponential, at most eight times it. */
  takes(question: string, id: string, meanMs: number): number {
    return Math.round(Math.min(-Math.log(1 - this.draw(question, id)), 8) * meanMs) + second;
  }

  stream(name: string): Chance {
    return new Chance(this.world.seed, name);
  }

  /** Calls `act` when a fact is first in the log. */
  hears<T extends FactType>(type: T, act: (data: FactData<T>, atMs: number) => void): void {
    const before = this.#hears.get(type) ?? [];
    this.#hears.set(type, [...before, act]);
  }

  #hear(eventId: string, type: string, value: string): void {
    const acts = this.#hears.get(type);
    if (acts === undefined || this.#heard.has(eventId)) return;
    this.#heard.add(eventId);
    const data = fact(type as FactType).decode(JSON.parse(value)) as never;
    for (const act of acts) act(data, this.world.kernel.nowMs);
  }

  at(atMs: number, act: () => void): void {
    this.world.kernel.at(atMs, () => (this.asleep ? undefined : act()));
  }

  /** Asks Linli for something, in the way people do. */
  asks(asking: Asking): void {
    const { what, id, role, afterMs } = asking;
    const commandId = derivedId('cm', `${this.world.seed}|${what}|${id}`);
    const actorId = asking.actorId ?? `us_${role.toLowerCase()}`;
    const command = { commandId, actorId, actorRole: role, correlationId: commandId, traceparent: '' };
    const { doubleClicks, asksAgain } = this.behaviour;
    this.at(this.world.kernel.nowMs + afterMs, () => {
      this.#persist(asking, command, this.world.kernel.nowMs + patienceMs, 1);
      if (this.chance('double click', commandId, doubleClicks)) {
        this.at(this.world.kernel.nowMs + 50 + Math.round(400 * this.draw('twice', commandId)), () =>
          this.#once(asking, command),
        );
      }
      if (this.chance('asks again', commandId, asksAgain)) {
        this.at(this.world.kernel.nowMs + this.takes('again', commandId, 20 * minute), () =>
          this.#once(asking, command),
        );
      }
    });
  }

  #once(asking: Asking, command: Command): void {
    asking.call(command).catch((error: unknown) => this.#wonder(asking, error));
  }

  /** The same command id until there is an answer, or patience ends. */
  #persist(asking: Asking, command: Command, untilMs: number, attempt: number): void {
    asking.call(command).then(
      (response) => asking.then?.(response),
      (error: unknown) => {
        if (this.#wonder(asking, error) === 'no') return;
        const nowMs = this.world.kernel.nowMs;
        const gone = attempt === 1 && this.chance('gives up', command.commandId, this.behaviour.givesUp);
        if (gone || nowMs > untilMs) return;
        this.at(nowMs + Math.min(second * 2 ** attempt, minute), () =>
          this.#persist(asking, command, untilMs, attempt + 1),
        );
      },
    );
  }

  /** A rule's no ends it; an outage does not; anything else is a bug over there. */
  #wonder(asking: Asking, error: unknown): 'no' | 'away' {
    if (error instanceof RpcRefusal) {
      this.world.mark(`refused:${error.code}`);
      return error.code === 'VERSION_CONFLICT' ? 'away' : 'no';
    }
    if (error instanceof Error && error.name === 'Unavailable') return 'away';
    this.world.violate(
      'BUG',
      `${asking.what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return 'no';
  }
}
