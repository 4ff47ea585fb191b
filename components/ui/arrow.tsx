/** An arrow along the line of reading, drawn, because not every typeface has one; the words beside it say where it leads. */
export function Arrow({ back = false }: { back?: boolean }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={`inline-block size-[0.9em] fill-none stroke-current align-[-0.08em] stroke-[1.75] ${back ? '-scale-x-100 rtl:scale-x-100' : 'rtl:-scale-x-100'}`}
    >
      <path d="M2.5 8h11M9 3.5 13.5 8 9 12.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
