import type { MongoEngine } from './mongo.ts';
import type { Missing } from './ways.ts';

const image = 'mongo:8.0';

/** Real MongoDB, a replica set of one, when a container engine answers and the image can be had. */
export async function mongoInContainer(): Promise<MongoEngine | Missing> {
  const { getContainerRuntimeClient } = await import('testcontainers');
  try {
    await getContainerRuntimeClient();
  } catch {
    return { missing: 'no container engine answers' };
  }
  const { MongoDBContainer } = await import('@testcontainers/mongodb');
  try {
    const container = await new MongoDBContainer(image).start();
    return {
      via: 'containers',
      uri: `${container.getConnectionString()}/?directConnection=true`,
      stop: async () => {
        await container.stop();
      },
    };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    if (!/no such host|no such image|pull access denied|toomanyrequests|i\/o timeout/iu.test(said)) throw error;
    return { missing: `the image ${image} is not here and cannot be pulled` };
  }
}
