import { useLocale, useTranslations } from 'next-intl';
import { HEADS, TERM_IDS } from '#lib/scoring/index.ts';

const QUESTIONS = ['return', 'help-back', 'passing-on'] as const;

/** Terms that at least one of the shown questions weighs. */
const SHOWN = TERM_IDS.filter((id) => QUESTIONS.some((head) => HEADS[head].weights[id] !== 0));

/** The weights of the chances, straight from the library; a dash where a question does not look at it. */
export function WeightsTable() {
  const t = useTranslations('score.page.weights');
  return (
    <table className="figures w-full border-collapse">
      <caption className="sr-only">{t('caption')}</caption>
      <thead>
        <tr className="border-ink border-b-2 text-left align-bottom text-sm">
          <th scope="col" className="py-2 pr-4 font-medium">
            {t('what')}
          </th>
          {QUESTIONS.map((head) => (
            <th key={head} scope="col" className="w-[19%] py-2 pl-2 text-right font-medium max-sm:text-xs">
              {t(`questions.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SHOWN.map((id) => (
          <tr key={id} className="border-line border-b align-top">
            <th scope="row" className="py-2.5 pr-4 text-left font-normal">
              {t(`terms.${id}.label`)}
              <span className="block text-faint text-sm">{t(`terms.${id}.from`)}</span>
            </th>
            {QUESTIONS.map((head) => (
              <td key={head} className="py-2.5 pl-2 text-right font-medium">
                <Weight weight={HEADS[head].weights[id]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Weight({ weight }: { weight: number }) {
  const t = useTranslations('score.page.weights');
  const figure = new Intl.NumberFormat(useLocale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  if (weight !== 0) return figure.format(weight).replace('-', '−');
  return (
    <span className="text-faint">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t('notLookedAt')}</span>
    </span>
  );
}
