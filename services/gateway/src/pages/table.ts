import { html, type Html } from './html.ts';

type Cell = Html | string | number;

/**
 * A table that becomes a list of cards on a phone: each cell then carries its own heading. The roles are written down
 * because browsers forget them when a cell is shown as a block.
 * @param heads one text for each column; the first column heads its row
 */
export function table(caption: string, heads: readonly string[], rows: readonly (readonly Cell[])[]): Html {
  return html`<div class="wide">
    <table role="table" aria-label="${caption}">
      <thead role="rowgroup">
        <tr role="row">
          ${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(
          (cells) =>
            html`<tr role="row">
              ${cells.map((cell, n) => cellOf(cell, n, heads[n] ?? ''))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function cellOf(cell: Cell, n: number, head: string): Html {
  return n === 0
    ? html`<th role="rowheader" scope="row">${cell}</th>`
    : html`<td role="cell" data-head="${head}">${cell}</td>`;
}
