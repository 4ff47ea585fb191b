// A fifth file, beside the usual four: data, no decisions.

/**
 * The passwords that lists of leaked ones have at their top, as words: endings of digits and signs, letter case and
 * look-alike digits are taken off before looking here. Short words count because of that ("password" + "2024").
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
  password passwort passw motdepasse contrasena parola wachtwoord haslo senha salasana
  qwerty qwertz qwertyuiop azerty azertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc iqazxsw
  letmein welcome welcometo iloveyou ilovey iloveu loveyou trustno changeme changeit default secret topsecret
  administrator admin root superuser user guest login master temporary temppass testtest testing
  dragon monkey football baseball basketball superman batman spiderman starwars pokemon naruto minecraft fortnite
  princess sunshine shadow michael jordan jennifer jessica charlie daniel ashley nicole
  whatever freedom computer internet samsung google facebook youtube microsoft windows chelsea liverpool arsenal
  barcelona juventus mustang ferrari mercedes corvette porsche harley yamaha
  summer winter spring autumn sommer fruehling monday friday january february september october november december
  hello helloworld hallo bonjour hola nothing nopassword mypassword yourpassword thepassword passwordpassword
  password123456 a123456789 q1w2e3r4t5 q1w2e3r4t5y6 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc zaq12wsxcde 123qweasdzxc
  qwe123qwe123 abc123abc123 aa12345678 12345678910 123456789a 987654321a 0987654321 1029384756 147258369 1234512345
  1234554321 1122334455 123123123123 111222333444 correcthorsebatterystaple correcthorse
  giveandtake give&take giveandtakegiveandtake reciprocity
  `
    .trim()
    .split(/\s+/),
);
