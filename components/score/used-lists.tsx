const USED = [
  'What each of you gave the other, of what kind and when, and what the receiver said it did',
  'Whether something of one waits for the other’s answer',
  'How often each of you is answered, and answers, and how much they give to others',
  'How far others’ word about them is to be heard: who was thanked by people who are themselves known for helping',
  'Topics you offer and look for, and theirs; their open asks, and whether anybody has answered',
  'How much of your week you have given away already',
];

const NOT_USED = [
  'What anybody writes: no text is read or rated',
  'How many read, look or click, and for how long',
  'How many follow somebody; a follow itself counts little',
  'Address books, other networks, your device or place',
  'Name, picture, age, language or anything else about who somebody is',
  'What you look at here, and whom you passed, muted or blocked',
];

/** What goes into a score and what does not, side by side. */
export function UsedLists() {
  return (
    <div className="grid gap-x-12 gap-y-8 sm:grid-cols-2">
      <UsedList title="What is used" items={USED} tone="border-accent" />
      <UsedList title="What is not used" items={NOT_USED} tone="border-edge" />
    </div>
  );
}

function UsedList({ title, items, tone }: { title: string; items: readonly string[]; tone: string }) {
  return (
    <section className={`border-t-2 pt-3 ${tone}`}>
      <h3 className="text-xl">{title}</h3>
      <ul className="mt-2 grid">
        {items.map((item) => (
          <li key={item} className="border-line border-b py-2.5 last:border-0">
            {item}
          </li>
        ))}
      </ul>
    </section>
  );
}
