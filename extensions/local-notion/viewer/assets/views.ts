/** How the views of a database look: their tabs, a table's names, a board's columns, a calendar's days; and a row's page. */
export const VIEWS = `
.rows th:first-child { min-width: 190px; } .rows .row-name { align-items: start; } .rows .row-name > :first-child { flex: none; line-height: inherit; }
.other-properties summary { color: var(--soft); font-size: 14px; padding: 5px 0; cursor: pointer; width: fit-content; border-radius: 4px; }
.other-properties summary:hover { color: var(--ink); }
.sheet.spread { max-width: 1240px; }
.views { display: flex; flex-wrap: wrap; gap: 4px; border-bottom: 1px solid var(--line); margin: 6px 0 8px; font-size: 14px; }
.views a { padding: 5px 8px; color: var(--soft); text-decoration: none; border-radius: 5px 5px 0 0; }
.views a:hover { background: var(--hover); }
.views a[aria-current] { color: var(--ink); font-weight: 600; box-shadow: inset 0 -2px var(--ink); }
.board { display: flex; gap: 14px; align-items: flex-start; padding-bottom: 8px; }
.group { flex: 0 0 232px; background: var(--default-bg); border-radius: 8px; padding: 8px; }
.group h3 { display: flex; align-items: center; gap: 8px; font-size: 14px; font-weight: 500; margin: 2px 4px 8px; }
.count { color: var(--soft); font-weight: 400; }
.group ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 7px; }
.board-card { background: var(--paper); border: 1px solid var(--line); border-radius: 7px; padding: 9px 10px; font-size: 14px; display: grid; gap: 5px; box-shadow: 0 1px 2px rgb(0 0 0 / 5%); overflow-wrap: anywhere; }
.board-card > div:empty { display: none; }
.board-card .row-name { align-items: start; }
.month-head { display: flex; align-items: center; gap: 4px; }
.month-head h3 { font-size: 15px; margin: 4px auto 6px 2px; }
.month-head a { text-decoration: none; color: var(--soft); padding: 0 10px; border-radius: 5px; font-size: 20px; line-height: 28px; }
.month-head a:hover { background: var(--hover); }
.calendar { table-layout: fixed; min-width: 620px; }
.calendar th { border: 0; color: var(--soft); font-size: 12px; text-align: right; min-width: 0; padding: 4px 8px; } .calendar abbr { text-decoration: none; }
.calendar td { height: 92px; min-width: 0; padding: 4px; white-space: normal; }
.calendar td.outside { background: var(--default-bg); } .calendar td.outside .day-number { color: var(--soft); }
.day-number { display: block; text-align: right; font-size: 13px; font-variant-numeric: tabular-nums; padding: 0 4px; line-height: 22px; }
.today .day-number { background: #d1393a; color: #fff; border-radius: 11px; width: fit-content; min-width: 22px; margin-left: auto; text-align: center; }
.event { border: 1px solid var(--line); border-radius: 5px; background: var(--paper); padding: 2px 6px; margin-top: 3px; font-size: 12px; overflow-wrap: anywhere; }
.event .row-name { gap: 5px; align-items: start; }
`;
