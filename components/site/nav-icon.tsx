export type NavIconName = 'today' | 'dashboard' | 'inbox' | 'asks' | 'write';

const PATHS: Record<NavIconName, string> = {
  today: 'M3 17h18M6.5 17a5.5 5.5 0 0 1 11 0M12 4v3M4.5 9.500l1.8 1.500M19.5 9.500l-1.8 1.500M8 21h8',
  dashboard: 'M12 3v18M12 7H5v4h7M12 13h8v4h-8',
  inbox: 'M4 13l2.5-8h11L20 13v6H4zM4 13h5l1 2.500h4l1-2.500h5',
  asks: 'M4 5h16v11h-8l-4.5 4v-4H4zM9 9h6M9 12h4',
  write: 'M4 20l1-4.500L16 4.500l3.5 3.5-11 11zM13.5 7l3.5 3.500M13 20h7',
};

/** A line drawing for the navigation on small screens; always beside its word. */
export function NavIcon({ name }: { name: NavIconName }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className="size-5.5 sm:hidden"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
