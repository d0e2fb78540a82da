/** Binary min-heap of (key, node) with lazy deletion: a node may lie in it more than once, the least key comes first. */
export type Heap = Readonly<{
  push: (key: number, node: number) => void;
  /** The node of the least key; of equal keys the least node, so that ties never depend on the order of pushes. */
  pop: () => number;
  clear: () => void;
}>;

export function growingHeap(): Heap {
  let keys = new Float64Array(1024);
  let nodes = new Int32Array(1024);
  let size = 0;

  function before(key: number, node: number, slot: number): boolean {
    const other = keys[slot] as number;
    return key < other || (key === other && node < (nodes[slot] as number));
  }

  function move(from: number, target: number): void {
    keys[target] = keys[from] as number;
    nodes[target] = nodes[from] as number;
  }

  return {
    push(key, node) {
      if (size === keys.length) [keys, nodes] = doubled(keys, nodes);
      let hole = size++;
      while (hole > 0) {
        const parent = (hole - 1) >> 1;
        if (!before(key, node, parent)) break;
        move(parent, hole);
        hole = parent;
      }
      keys[hole] = key;
      nodes[hole] = node;
    },
    pop() {
      if (size === 0) throw new RangeError('empty heap: a demand without a way to the sink');
      const top = nodes[0] as number;
      const key = keys[--size] as number;
      const node = nodes[size] as number;
      let hole = 0;
      for (let child = 1; child < size; child = 2 * hole + 1) {
        if (child + 1 < size && before(keys[child + 1] as number, nodes[child + 1] as number, child)) child++;
        if (before(key, node, child)) break;
        move(child, hole);
        hole = child;
      }
      keys[hole] = key;
      nodes[hole] = node;
      return top;
    },
    clear: () => void (size = 0),
  };
}

function doubled(keys: Float64Array, nodes: Int32Array): [Float64Array<ArrayBuffer>, Int32Array<ArrayBuffer>] {
  const moreKeys = new Float64Array(keys.length * 2);
  const moreNodes = new Int32Array(nodes.length * 2);
  moreKeys.set(keys);
  moreNodes.set(nodes);
  return [moreKeys, moreNodes];
}
