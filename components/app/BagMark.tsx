/** The bag itself, as on the toolbar: two books, and a card with both members' marks. */
export function BagMark() {
  return (
    <svg className="bag-mark" viewBox="0 0 128 128" aria-hidden="true" focusable="false">
      <path d="M22 34.5a2.5 2.5 0 0 1 2.5-2.5H58a2.5 2.5 0 0 1 2.5 2.5V64H22z" fill="#5F9BE8" />
      <path d="M29 32v30" stroke="#1B4B8A" strokeWidth="4" />
      <path d="M67 41.5a2.5 2.5 0 0 1 2.5-2.5H103a2.5 2.5 0 0 1 2.5 2.5V64H67z" fill="#EE8F52" />
      <path d="M98.5 39v24" stroke="#993C0B" strokeWidth="4" />
      <path d="M12 53h104l-3.6 64.4a7 7 0 0 1-7 6.6H22.6a7 7 0 0 1-7-6.6z" fill="#35906A" />
      <path d="M12.4 59.5h103.2" stroke="#DCEBDD" strokeWidth="1.8" strokeDasharray="4.6 3.8" opacity=".8" />
      <path
        d="M44 78V25a13 13 0 0 1 13-13h14a13 13 0 0 1 13 13v53"
        fill="none"
        stroke="#35906A"
        strokeWidth="8.5"
      />
      <path d="M44 53v25M84 53v25" stroke="#1D5B42" strokeWidth="8.5" />
      <path d="M40.5 66l7 7m0-7l-7 7M80.5 66l7 7m0-7l-7 7" stroke="#DCEBDD" strokeWidth="1.6" />
      <path d="M36 82h56v31H36z" fill="#FFFDF7" />
      <path d="M45 82v31" stroke="#D9A79A" strokeWidth="2" />
      <circle cx="60" cy="97.5" r="7" fill="#1B4B8A" />
      <path d="M72 90.5h14v14H72z" fill="#993C0B" />
    </svg>
  );
}
