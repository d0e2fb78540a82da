import kafkajs from 'kafkajs';

/** A group as the brokers know it. `lag`: records of topics it reads that lie behind its kept positions. */
export type FoundGroup = Readonly<{ group: string; state: string; members: number; lag: number }>;

/** Asks the brokers, not the members: who reads in each group, and what of its topics is left. */
export async function readGroups(
  brokers: readonly string[],
  prefix: string,
  groups: readonly string[],
): Promise<readonly FoundGroup[]> {
  const kafka = new kafkajs.Kafka({ brokers: [...brokers], logLevel: kafkajs.logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  try {
    const ends = new Map<string, ReadonlyMap<number, number>>();
    for (const topic of (await admin.listTopics()).filter((name) => name.startsWith(prefix))) {
      const offsets = await admin.fetchTopicOffsets(topic);
      ends.set(topic, new Map(offsets.map(({ partition, offset }) => [partition, Number(offset)])));
    }
    const found: FoundGroup[] = [];
    for (const group of groups) {
      const groupId = prefix + group;
      const { groups: described } = await admin.describeGroups([groupId]);
      const state = described[0]?.state ?? 'Unknown';
      const members = described[0]?.members ?? [];
      const read = new Set(members.flatMap(({ memberAssignment }) => topicsOf(memberAssignment)));
      const kept = await admin.fetchOffsets({ groupId, topics: [...read] });
      const lag = kept.flatMap(({ topic, partitions }) =>
        partitions.map(({ partition, offset }) => (ends.get(topic)?.get(partition) ?? 0) - Math.max(0, Number(offset))),
      );
      found.push({ group, state, members: members.length, lag: lag.reduce((sum, one) => sum + Math.max(0, one), 0) });
    }
    return found;
  } finally {
    await admin.disconnect();
  }
}

function topicsOf(memberAssignment: Buffer): string[] {
  if (memberAssignment.length === 0) return [];
  return Object.keys(kafkajs.AssignerProtocol.MemberAssignment.decode(memberAssignment)?.assignment ?? {});
}
