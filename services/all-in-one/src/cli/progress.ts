/** A progress bar on a terminal, nothing elsewhere; stderr, because stdout belongs to results. */
export type Bar = Readonly<{ at: (share: number) => void; end: () => void }>;

const width = 30;

export function showProgress(title: string): Bar {
  if (!process.stderr.isTTY) return { at: () => undefined, end: () => undefined };
  let shown = -1;
  return {
    at(share) {
      const full = Math.round(Math.min(1, Math.max(0, share)) * width);
      if (full === shown) return;
      shown = full;
      process.stderr.write(`\r${title} [${'#'.repeat(full)}${'.'.repeat(width - full)}]`);
    },
    end() {
      if (shown >= 0) process.stderr.write('\r\u001b[2K');
      shown = -1;
    },
  };
}
