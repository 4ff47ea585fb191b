/** Posts that not everybody may read; all others are for everyone. Unlisted ones are asked about by name. */
export const DEMO_VISIBILITY: Partial<Record<string, 'connections' | 'unlisted'>> = {
  'my-first-stool': 'unlisted',
  'n-leila-blue': 'unlisted',
  'n-edda-boat': 'connections',
  'n-hanneke-menu': 'connections',
  'n-leila-translate': 'connections',
  'n-tomas-stairs': 'connections',
};

/** Whose page anybody may read, without an account. */
export const DEMO_PUBLIC = new Set(['mara', 'tomas_k', 'ines_c', 'oskar_b', 'yuki_h']);
