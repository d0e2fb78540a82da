// npm run secrets: what docker-compose.yml reads from ./secrets, made once at random; what is there stays as it is.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';

mkdirSync('secrets', { recursive: true, mode: 0o700 });
for (const name of ['linli-key', 'operator-token', 'grafana-password']) {
  const path = `secrets/${name}`;
  const there = existsSync(path);
  // Readable by the user inside the container; the folder keeps everybody else of this machine out.
  if (!there) writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o644 });
  console.log(`${path}: ${there ? 'kept' : 'made'}`);
}
