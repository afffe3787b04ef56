package dev.parley.bot.answer;

import dev.parley.bot.text.Wording;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Sentence;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sentence as it can be read out of its place: with the sentences before it that say who "he" or
 * what "this" is, and with the rest of a quotation or a list that it is a part of.
 *
 * @param first the first sentence taken
 * @param last the last one
 */
record Excerpt(Sentence first, Sentence last) {

  /** More would be the article over again. */
  private static final int MOST_BEFORE = 2;

  private static final int MOST_AFTER = 2;

  private static final Pattern REPLY = Pattern.compile("^[-–—]\\s");

  /** The excerpt for a sentence of an article. */
  static Excerpt of(Document document, Sentence sentence) {
    List<Sentence> all = document.sentences();
    int first = sentence.index();
    while (first > 0
        && sentence.index() - first < MOST_BEFORE
        && needs(all.get(first - 1), all.get(first))) {
      first--;
    }
    int last = sentence.index();
    while (last + 1 < all.size()
        && last - sentence.index() < MOST_AFTER
        && runsOn(all.get(last), all.get(last + 1))) {
      last++;
    }
    return new Excerpt(all.get(first), all.get(last));
  }

  /** Whether a sentence can only be understood with the one before it. */
  private static boolean needs(Sentence before, Sentence sentence) {
    boolean near = before.paragraph() == sentence.paragraph();
    return Wording.startsWithPerson(sentence.text())
        || (near && Wording.startsWithThing(sentence.text()))
        || introducesMore(before)
        || repliesTo(before, sentence)
        || (near && Wording.leavesQuoteOpen(before.text()) && closesQuote(sentence));
  }

  /** Whether a sentence is not over before the next one. */
  private static boolean runsOn(Sentence sentence, Sentence next) {
    return introducesMore(sentence)
        || repliesTo(sentence, next)
        || (next.paragraph() == sentence.paragraph()
            && Wording.leavesQuoteOpen(sentence.text())
            && closesQuote(next));
  }

  /** In an interview: "What do you ask for? – A passport." */
  private static boolean repliesTo(Sentence question, Sentence reply) {
    return question.text().stripTrailing().endsWith("?") && REPLY.matcher(reply.text()).find();
  }

  /** A heading of a word or two, such as "Background:", introduces nothing in particular. */
  private static boolean introducesMore(Sentence sentence) {
    String text = sentence.text().stripTrailing();
    return text.endsWith(":") && text.indexOf(' ') != text.lastIndexOf(' ');
  }

  private static boolean closesQuote(Sentence sentence) {
    return Wording.closesQuote(sentence.text());
  }

  Article article() {
    return first.article();
  }

  int start() {
    return first.start();
  }

  int end() {
    return last.end();
  }

  /** Its words in the article. */
  String text() {
    return article().body().substring(start(), end());
  }

  /** Whether it still begins with a word that points at something before it. */
  boolean pointsBack() {
    return Wording.startsWithPerson(first.text()) || Wording.startsWithThing(first.text());
  }
}
