import { confirmToken, unsubscribeToken } from '#lib/bell/mail-token.ts';
import type { Fields } from './edge.ts';
import { PASSWORD, type Role, SECRETS, type World } from './world.ts';

/**
 * Who may do what. `done`: it happened. `absent`: refused exactly as if the thing were not there at all. Anything else is
 * the code of a refusal that tells nothing but what the one who acts knows already. The last column is what is said
 * where nothing is: `-` when the form names nothing.
 */
const TABLE = `
action                   about               anonymous   suspended   stranger         follower         mutual               blocked         blocking        owner                absent
signUpAction             a-newcomer          done        done        done             done             done                 done            done            done                 -
signInAction             anas-account        done        done        done             done             done                 done            done            done                 sign-in-failed
signInAction             suspended-account   absent      absent      absent           absent           absent               absent          absent          absent               sign-in-failed
tryDemoAction            no-demo-here        demo-missing demo-missing demo-missing   demo-missing     demo-missing         demo-missing    demo-missing    demo-missing         -
signOutAction            this-browser        done        done        done             done             done                 done            done            done                 -
chooseTheme              this-browser        done        done        done             done             done                 done            done            done                 -
chooseLanguageAction     this-browser        done        done        done             done             done                 done            done            done                 -
signOutEverywhereAction  oneself             signed-out  signed-out  done             done             done                 done            done            done                 -
endSessionAction         anas-browser        signed-out  signed-out  absent           absent           absent               absent          absent          done                 done
changePasswordAction     oneself             signed-out  signed-out  done             done             done                 done            done            done                 -
changePasswordAction     unknown-password    signed-out  signed-out  password-wrong   password-wrong   password-wrong       password-wrong  password-wrong  password-wrong       -
reviseProfileAction      oneself             signed-out  signed-out  done             done             done                 done            done            done                 -
setInterestsAction       oneself             signed-out  signed-out  done             done             done                 done            done            done                 -
leaveWelcomeAction       oneself             signed-out  signed-out  done             done             done                 done            done            done                 -
objectToScoringAction    oneself             signed-out  signed-out  done             done             done                 done            done            done                 -
withdrawObjectionAction  oneself             signed-out  signed-out  done             done             done                 done            done            done                 -
startFollowAction        ana                 signed-out  signed-out  done             done             done                 absent          absent          own-person           person-not-found
startFollowAction        ana-by-handle       signed-out  signed-out  done             done             done                 absent          absent          own-person           person-not-found
startFollowAction        somebody-suspended  signed-out  signed-out  absent           absent           absent               absent          absent          absent               person-not-found
endFollowAction          ana                 signed-out  signed-out  absent           done             done                 absent          absent          absent               follow-not-found
undoEndFollowAction      who-ana-left        signed-out  signed-out  absent           absent           absent               absent          absent          done                 nothing-to-undo
removeFollowerAction     ana                 signed-out  signed-out  absent           absent           done                 absent          absent          absent               follower-not-found
removeFollowerAction     anas-fan            signed-out  signed-out  absent           absent           absent               absent          absent          done                 follower-not-found
undoRemoveFollowerAction who-ana-removed     signed-out  signed-out  absent           absent           absent               absent          absent          done                 nothing-to-undo
decideLaterAction        anas-fan            signed-out  signed-out  absent           absent           absent               absent          absent          done                 follower-not-found
decideLaterAction        ana                 signed-out  signed-out  absent           absent           already-follow-them  absent          absent          absent               follower-not-found
passFollowerAction       anas-fan            signed-out  signed-out  absent           absent           absent               absent          absent          done                 follower-not-found
undoDecisionAction       who-ana-passed      signed-out  signed-out  absent           absent           absent               absent          absent          done                 nothing-to-undo
decideManyAction         anas-fan            signed-out  signed-out  absent           absent           absent               absent          absent          done                 done
undoManyAction           who-ana-passed      signed-out  signed-out  absent           absent           absent               absent          absent          done                 done
blockPersonAction        ana                 signed-out  signed-out  done             done             done                 done            done            own-person           person-not-found
unblockPersonAction      ana                 signed-out  signed-out  done             done             done                 absent          done            done                 person-not-found
unblockPersonAction      whom-ana-blocked    signed-out  signed-out  done             done             done                 done            done            done                 person-not-found
unblockPersonAction      somebody-suspended  signed-out  signed-out  absent           absent           absent               absent          absent          absent               person-not-found
mutePersonAction         ana                 signed-out  signed-out  done             done             done                 absent          absent          own-person           person-not-found
unmutePersonAction       ana                 signed-out  signed-out  done             done             done                 absent          absent          done                 person-not-found
confirmReasonAction      ana                 signed-out  signed-out  absent           done             done                 absent          absent          absent               follow-not-found
changeReasonAction       ana                 signed-out  signed-out  absent           done             done                 absent          absent          absent               follow-not-found
protectFollowAction      ana                 signed-out  signed-out  absent           done             done                 absent          absent          absent               follow-not-found
unprotectFollowAction    ana                 signed-out  signed-out  absent           done             done                 absent          absent          absent               follow-not-found
keepFollowsAction        ana                 signed-out  signed-out  absent           done             done                 absent          absent          absent               follow-not-found
lookAgainAction          ana                 signed-out  signed-out  absent           done             done                 absent          absent          absent               follow-not-found
chooseLaneAction         ana                 signed-out  signed-out  absent           done             done                 absent          absent          absent               follow-not-found
publishPostAction        a-note              signed-out  signed-out  done             done             done                 done            done            done                 -
publishPostAction        asking-ana          signed-out  signed-out  absent           done             done                 absent          absent          absent               ask-reader-unknown
revisePostAction         anas-post           signed-out  signed-out  absent           absent           absent               absent          absent          done                 post-not-found
deletePostAction         anas-post           signed-out  signed-out  absent           absent           absent               absent          absent          done                 post-not-found
askForFeedbackAction     anas-post           signed-out  signed-out  absent           absent           absent               absent          absent          done                 post-not-found
withdrawAskAction        ask-to-everyone     signed-out  signed-out  absent           absent           absent               absent          absent          done                 ask-not-open
promiseFeedbackAction    ask-to-everyone     signed-out  signed-out  done             done             done                 absent          absent          absent               ask-not-open
promiseFeedbackAction    ask-to-connections  signed-out  signed-out  absent           done             done                 absent          absent          absent               ask-not-open
promiseFeedbackAction    ask-on-a-draft      signed-out  signed-out  absent           absent           done                 absent          absent          absent               ask-not-open
takeBackPromiseAction    ask-to-everyone     signed-out  signed-out  done             done             done                 absent          absent          absent               ask-not-open
takeBackPromiseAction    ask-on-a-draft      signed-out  signed-out  absent           absent           done                 absent          absent          absent               ask-not-open
declineAskAction         ask-to-everyone     signed-out  signed-out  nothing-to-decline nothing-to-decline nothing-to-decline absent         absent          absent               ask-not-open
declineAskAction         ask-on-a-draft      signed-out  signed-out  absent           absent           done                 absent          absent          absent               ask-not-open
giveFeedbackAction       anas-post           signed-out  signed-out  done             done             done                 absent          absent          feedback-own-post    post-not-found
giveFeedbackAction       for-connections     signed-out  signed-out  absent           done             done                 absent          absent          feedback-own-post    post-not-found
giveFeedbackAction       a-draft             signed-out  signed-out  absent           absent           done                 absent          absent          feedback-own-post    post-not-found
giveFeedbackAction       a-deleted-post      signed-out  signed-out  absent           absent           absent               absent          absent          absent               post-not-found
keepDraftAction          anas-post            signed-out  signed-out  done             done             done                 absent          absent          feedback-own-post    post-not-found
keepDraftAction          for-connections      signed-out  signed-out  absent           done             done                 absent          absent          feedback-own-post    post-not-found
keepDraftAction          a-draft              signed-out  signed-out  absent           absent           done                 absent          absent          feedback-own-post    post-not-found
sendDraftsAction         anas-post            signed-out  signed-out  done             done             done                 absent          absent          absent               post-not-found
sendDraftsAction         helpers-post         signed-out  signed-out  done             done             done                 done            done            done                 post-not-found
sendDraftsAction         for-connections      signed-out  signed-out  absent           done             done                 absent          absent          absent               post-not-found
sendDraftsAction         a-draft              signed-out  signed-out  absent           absent           done                 absent          absent          absent               post-not-found
deleteDraftAction        anas-begun-comment   signed-out  signed-out  absent           absent           absent               absent          absent          done                 done
deleteCommentAction      anas-comment        signed-out  signed-out  absent           absent           absent               absent          absent          done                 comment-not-found
answerCommentAction      on-anas-post        signed-out  signed-out  absent           absent           absent               absent          absent          done                 comment-not-found
answerCommentAction      by-whom-she-blocked signed-out  signed-out  absent           absent           absent               absent          absent          absent               comment-not-found
thankForCommentAction    on-anas-post        signed-out  signed-out  absent           absent           absent               absent          absent          done                 comment-not-found
thankForCommentAction    by-whom-she-blocked signed-out  signed-out  absent           absent           absent               absent          absent          absent               comment-not-found
takeBackAnswerAction     on-anas-post        signed-out  signed-out  absent           absent           absent               absent          absent          done                 comment-not-found
takeBackAnswerAction     by-whom-she-blocked signed-out  signed-out  absent           absent           absent               absent          absent          absent               comment-not-found
offerCreditAction        her-helper          signed-out  signed-out  absent           absent           absent               absent          absent          done                 post-not-found
offerCreditAction        without-feedback    signed-out  signed-out  absent           absent           absent               absent          absent          credit-needs-feedback post-not-found
withdrawCreditAction     a-reader-of-hers    signed-out  signed-out  absent           absent           absent               absent          absent          done                 credit-not-found
acceptCreditAction       under-anas-post     signed-out  signed-out  absent           absent           done                 absent          absent          absent               credit-not-found
declineCreditAction      under-anas-post     signed-out  signed-out  absent           absent           done                 absent          absent          absent               credit-not-found
replyToCommentAction     on-anas-post        signed-out  signed-out  done             done             done                 absent          absent          done                 comment-not-found
replyToCommentAction     by-whom-she-blocked signed-out  signed-out  done             done             done                 absent          absent          absent               comment-not-found
replyToCommentAction     on-a-draft          signed-out  signed-out  absent           absent           done                 absent          absent          done                 comment-not-found
deleteReplyAction        anas-reply          signed-out  signed-out  absent           absent           absent               absent          absent          done                 comment-not-found
writeNoteAction          ana                 signed-out  signed-out  absent           done             done                 absent          absent          absent               person-not-found
setReminderAction        ana                 signed-out  signed-out  absent           done             done                 absent          absent          absent               person-not-found
restartReminderAction    ana                 signed-out  signed-out  absent           absent           absent               absent          absent          absent               person-not-found
restartReminderAction    ana-remembers-mutual signed-out  signed-out  absent           absent           absent               absent          absent          done                 person-not-found
endReminderAction        ana                 signed-out  signed-out  done             done             done                 done            done            done                 done
setPieceAsideAction      anas-post           signed-out  signed-out  done             done             done                 absent          absent          absent               post-not-found
setPieceAsideAction      for-connections     signed-out  signed-out  absent           done             done                 absent          absent          absent               post-not-found
putPieceBackAction       anas-post           signed-out  signed-out  done             done             done                 done            done            done                 done
skipActAction            ask-to-everyone     signed-out  signed-out  done             done             done                 done            done            done                 done
unskipActAction          ask-to-everyone     signed-out  signed-out  done             done             done                 done            done            done                 done
markNoticeReadAction     anas-notice         signed-out  signed-out  absent           absent           absent               absent          absent          done                 notice-not-found
markAllNoticesReadAction oneself             signed-out  signed-out  done             done             done                 done            done            done                 -
setNoticeSettingsAction  oneself             signed-out  signed-out  done             done             done                 done            done            done                 -
unsubscribeAction        with-anas-link      done        done        done             done             done                 done            done            done                 -
confirmAddressAction     with-anas-link      done        done        done             done             done                 done            done            done                 -
unsubscribeAction        a-made-up-link      link-not-good link-not-good link-not-good    link-not-good    link-not-good        link-not-good   link-not-good   link-not-good        -
confirmAddressAction     a-made-up-link      link-not-good link-not-good link-not-good    link-not-good    link-not-good        link-not-good   link-not-good   link-not-good        -
`;

export type Cell = { action: string; about: string; role: Role; expected: string; whereNothingIs: string };

/** The table, a cell at a time. */
export const CELLS: Cell[] = cellsOf(TABLE);

export function cellsOf(table: string): Cell[] {
  const [head = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const roles = head.slice(2, -1) as Role[];
  return rows.flatMap(([action = '', about = '', ...cells]) =>
    roles.map((role, index) => ({
      ...{ action, about, role },
      expected: cells[index] ?? 'a missing cell',
      whereNothingIs: cells[roles.length] ?? 'a missing cell',
    })),
  );
}

/** Any id that nothing has; any address and handle that nobody has. */
const NOBODY = '0190a0b0-0000-7000-8000-00000000dead';
const KEY = '0190a0b0-0000-7000-8000-0000000000aa';

/** What makes a form about something real into the same form about nothing. */
export function aboutNothing(fields: Fields): Fields {
  const none: Fields = { email: 'nobody@example.org', handle: 'nobody_here', readers: 'nobody_here' };
  const named = Object.keys(fields).filter((name) => /Ids?$|^(email|handle|readers)$/.test(name));
  const replaced = named.map((name) => [name, none[name] ?? NOBODY]);
  return { ...fields, ...Object.fromEntries(replaced) };
}

const post = { kind: 'article', title: 'On rye', body: 'Rye wants time.', topics: 'bread' };
const asking = {
  wanted: 'Is it clear?',
  prompts: 'Where did you stop?',
  audience: 'everyone',
  byOn: '',
  readers: '',
};
const reason = { reasonKind: 'their-writing', reasonText: '' };
const words = { body: 'Say why.', submitKey: KEY };

/** The form of each row of the table, as a page of ours would send it. */
export function formsOf({ cast, ids }: World): Record<string, Fields> {
  const whole = { kind: 'suggestion', quote: '', quoteStart: '', revision: '1', ...words };
  const personOf = (who: keyof World['cast']) => ({ personId: cast[who].personId });
  const followerOf = (who: keyof World['cast']) => ({ followerId: cast[who].personId });
  return {
    'signUpAction a-newcomer': {
      email: 'new@example.org',
      handle: 'newcomer',
      name: 'New',
      password: PASSWORD,
    },
    'signInAction anas-account': { email: SECRETS.email, password: PASSWORD, next: '/today' },
    'signInAction suspended-account': { email: 'suspended@example.org', password: PASSWORD },
    'tryDemoAction no-demo-here': {},
    'signOutAction this-browser': {},
    'chooseTheme this-browser': { theme: 'dark' },
    'chooseLanguageAction this-browser': { language: 'de' },
    'signOutEverywhereAction oneself': {},
    'endSessionAction anas-browser': { sessionId: ids.anasSession },
    'changePasswordAction oneself': { currentPassword: PASSWORD, newPassword: 'warm stones by the oven' },
    'changePasswordAction unknown-password': {
      currentPassword: 'a guess',
      newPassword: 'warm stones by the oven',
    },
    'reviseProfileAction oneself': { name: 'Renamed', bio: 'New.', attentionBudgetMinutes: '60' },
    'leaveWelcomeAction oneself': {},
    'setInterestsAction oneself': { shares: ['stones', 'ovens'], seeks: '', offers: 'reading', welcome: '1' },
    'objectToScoringAction oneself': {},
    'withdrawObjectionAction oneself': {},
    'startFollowAction ana': { ...personOf('owner'), ...reason },
    'startFollowAction ana-by-handle': { handle: '@Ana', ...reason },
    'startFollowAction somebody-suspended': { ...personOf('suspended'), ...reason },
    'endFollowAction ana': personOf('owner'),
    'undoEndFollowAction who-ana-left': personOf('lost'),
    'removeFollowerAction ana': personOf('owner'),
    'removeFollowerAction anas-fan': personOf('fan'),
    'undoRemoveFollowerAction who-ana-removed': personOf('gone'),
    'decideLaterAction anas-fan': { ...followerOf('fan'), when: 'tomorrow', on: '' },
    'decideLaterAction ana': { ...followerOf('owner'), when: 'when-they-act', on: '' },
    'passFollowerAction anas-fan': followerOf('fan'),
    'undoDecisionAction who-ana-passed': followerOf('passed'),
    'decideManyAction anas-fan': { ...followerOf('fan'), decision: 'follow-back', when: 'next-week' },
    'undoManyAction who-ana-passed': followerOf('passed'),
    'blockPersonAction ana': personOf('owner'),
    'unblockPersonAction ana': personOf('owner'),
    'unblockPersonAction whom-ana-blocked': personOf('blocked'),
    'unblockPersonAction somebody-suspended': personOf('suspended'),
    'mutePersonAction ana': personOf('owner'),
    'unmutePersonAction ana': personOf('owner'),
    'confirmReasonAction ana': personOf('owner'),
    'changeReasonAction ana': { ...personOf('owner'), ...reason },
    'protectFollowAction ana': personOf('owner'),
    'unprotectFollowAction ana': personOf('owner'),
    'keepFollowsAction ana': { personIds: cast.owner.personId },
    'lookAgainAction ana': { personIds: cast.owner.personId },
    'chooseLaneAction ana': { ...personOf('owner'), lane: 'less' },
    'publishPostAction a-note': {
      kind: 'note',
      linkUrl: 'https://example.org/',
      visibility: 'everyone',
      ...words,
    },
    'publishPostAction asking-ana': {
      ...post,
      ...asking,
      submitKey: KEY,
      asks: 'on',
      audience: 'chosen',
      readers: 'ana',
    },
    'revisePostAction anas-post': {
      ...post,
      postId: ids.plain,
      basedOnRevision: '1',
      visibility: 'everyone',
      linkUrl: '',
    },
    'deletePostAction anas-post': { postId: ids.plain },
    'askForFeedbackAction anas-post': { postId: ids.plain, ...asking },
    'withdrawAskAction ask-to-everyone': { askId: ids.openAsk },
    'promiseFeedbackAction ask-to-everyone': { askId: ids.openAsk },
    'promiseFeedbackAction ask-to-connections': { askId: ids.circleAsk },
    'promiseFeedbackAction ask-on-a-draft': { askId: ids.draftAsk },
    'takeBackPromiseAction ask-to-everyone': { askId: ids.openAsk },
    'takeBackPromiseAction ask-on-a-draft': { askId: ids.draftAsk },
    'declineAskAction ask-to-everyone': { askId: ids.openAsk },
    'declineAskAction ask-on-a-draft': { askId: ids.draftAsk },
    'giveFeedbackAction anas-post': { postId: ids.open, ...whole, quote: 'Rye does not want' },
    'giveFeedbackAction for-connections': { postId: ids.circle, ...whole },
    'giveFeedbackAction a-draft': { postId: ids.draft, ...whole },
    'giveFeedbackAction a-deleted-post': { postId: ids.deleted, ...whole },
    'keepDraftAction anas-post': { postId: ids.open, ...whole, quote: 'Rye does not want' },
    'keepDraftAction for-connections': { postId: ids.circle, ...whole },
    'keepDraftAction a-draft': { postId: ids.draft, ...whole },
    'sendDraftsAction anas-post': { postId: ids.open },
    'sendDraftsAction helpers-post': { postId: ids.helpersPost },
    'sendDraftsAction for-connections': { postId: ids.circle },
    'sendDraftsAction a-draft': { postId: ids.draft },
    'deleteDraftAction anas-begun-comment': { draftId: ids.anasBegunComment },
    'deleteCommentAction anas-comment': { commentId: ids.anasComment },
    'answerCommentAction on-anas-post': { commentId: ids.helpersComment, answer: 'changed' },
    'answerCommentAction by-whom-she-blocked': { commentId: ids.blockedsComment, answer: 'changed' },
    'thankForCommentAction on-anas-post': { commentId: ids.helpersComment, thanks: 'Good catch.' },
    'thankForCommentAction by-whom-she-blocked': { commentId: ids.blockedsComment, thanks: 'Good catch.' },
    'takeBackAnswerAction on-anas-post': { commentId: ids.helpersComment },
    'takeBackAnswerAction by-whom-she-blocked': { commentId: ids.blockedsComment },
    'offerCreditAction her-helper': { postId: ids.open, readerId: cast.helper.personId },
    'offerCreditAction without-feedback': { postId: ids.open, readerId: cast.lost.personId },
    'withdrawCreditAction a-reader-of-hers': { postId: ids.open, readerId: cast.mutual.personId },
    'acceptCreditAction under-anas-post': { postId: ids.open },
    'declineCreditAction under-anas-post': { postId: ids.open },
    'replyToCommentAction on-anas-post': { commentId: ids.helpersComment, ...words },
    'replyToCommentAction by-whom-she-blocked': { commentId: ids.blockedsComment, ...words },
    'replyToCommentAction on-a-draft': { commentId: ids.draftComment, ...words },
    'deleteReplyAction anas-reply': { replyId: ids.anasReply },
    'writeNoteAction ana': { otherId: cast.owner.personId, note: 'Ask about the starter.' },
    'setReminderAction ana': { otherId: cast.owner.personId, everyDays: '28' },
    'restartReminderAction ana': { otherId: cast.owner.personId },
    'restartReminderAction ana-remembers-mutual': { otherId: cast.mutual.personId },
    'endReminderAction ana': { otherId: cast.owner.personId },
    'setPieceAsideAction anas-post': { postId: ids.open },
    'setPieceAsideAction for-connections': { postId: ids.circle },
    'putPieceBackAction anas-post': { postId: ids.open },
    'skipActAction ask-to-everyone': { act: `ask:${ids.openAsk}`, reason: 'not-my-topic' },
    'unskipActAction ask-to-everyone': { act: `ask:${ids.openAsk}` },
    'markNoticeReadAction anas-notice': { noticeId: ids.anasNotice, upTo: '2100-01-01T00:00:00.000Z' },
    'markAllNoticesReadAction oneself': { upTo: '2100-01-01T00:00:00.000Z' },
    'setNoticeSettingsAction oneself': {
      digest: 'weekly',
      timeZone: 'Europe/Berlin',
      quietFrom: '22:00',
      quietUntil: '07:30',
    },
    'unsubscribeAction with-anas-link': { token: unsubscribeToken(cast.owner.personId) },
    'confirmAddressAction with-anas-link': {
      token: confirmToken({ personId: cast.owner.personId, email: SECRETS.email }),
    },
    'confirmAddressAction a-made-up-link': { token: `${cast.owner.personId}.${'A'.repeat(43)}` },
    'unsubscribeAction a-made-up-link': { token: `${cast.owner.personId}.${'A'.repeat(43)}` },
  };
}
