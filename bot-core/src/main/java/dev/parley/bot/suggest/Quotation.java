package dev.parley.bot.suggest;

import java.util.List;
import java.util.Optional;

/**
 * What somebody said, and who.
 *
 * @param speaker the speaker as named
 * @param said what was said, with "that" or quotation marks
 */
record Quotation(List<Token> speaker, List<Token> said) {

  Quotation {
    speaker = List.copyOf(speaker);
    said = List.copyOf(said);
  }

  /** Whether what follows a verb is what was said: "that …", "to …", or words in quotes. */
  static boolean startsSaid(List<Token> rest) {
    int quote = !rest.isEmpty() && isComma(rest.get(0)) ? 1 : 0;
    return rest.size() > quote
        && (isQuote(rest.get(quote)) || (quote == 0 && rest.get(0).text().matches("that|to")));
  }

  /** The one of "…, Brandt said." or "…, said Brandt." */
  static Optional<Quotation> of(List<Token> tokens) {
    for (int i = 2; i < tokens.size(); i++) {
      if (tokens.get(i).text().matches("said|says") && !isThat(tokens, i + 1)) {
        boolean speakerFollows = isComma(tokens.get(i - 1)) || isComma(tokens.get(i - 2));
        return speakerFollows ? speakerAfter(tokens, i) : speakerBefore(tokens, i);
      }
    }
    return Optional.empty();
  }

  private static Optional<Quotation> speakerAfter(List<Token> tokens, int said) {
    int end = nameEnd(tokens, said + 1);
    List<Token> speaker = Phrases.upTo(tokens.subList(said + 1, end), end - said - 1);
    boolean nameFollows =
        Phrases.endsWithRole(speaker) && end < tokens.size() && isComma(tokens.get(end));
    return quotation(
        nameFollows ? tokens.subList(end + 1, nameEnd(tokens, end + 1)) : speaker,
        tokens.subList(0, said));
  }

  private static Optional<Quotation> speakerBefore(List<Token> tokens, int said) {
    int start = said;
    while (start > 0 && !isComma(tokens.get(start - 1))) {
      start--;
    }
    int name = start;
    while (name < said && isQuote(tokens.get(name))) {
      name++;
    }
    return quotation(tokens.subList(name, said), tokens.subList(0, start));
  }

  private static Optional<Quotation> quotation(List<Token> speaker, List<Token> said) {
    boolean sentence = said.stream().anyMatch(t -> t.is("VERB", "AUX") || isQuote(t));
    return sentence && !speaker.isEmpty() && speaker.stream().allMatch(Quotation::isOfName)
        ? Optional.of(new Quotation(speaker, said))
        : Optional.empty();
  }

  private static int nameEnd(List<Token> tokens, int start) {
    int end = start;
    while (end < tokens.size() && isOfName(tokens.get(end)) && !tokens.get(end).ofTime()) {
      end++;
    }
    return end;
  }

  private static boolean isOfName(Token token) {
    return token.is("NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP") || token.isPossessive();
  }

  private static boolean isThat(List<Token> tokens, int at) {
    return at < tokens.size() && tokens.get(at).text().equals("that");
  }

  private static boolean isComma(Token token) {
    return token.text().equals(",");
  }

  static boolean isQuote(Token token) {
    return token.text().matches("[\"“”]");
  }
}
