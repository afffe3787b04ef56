package dev.parley.bot.answer;

import dev.parley.bot.question.Question;
import dev.parley.bot.question.Term;
import dev.parley.bot.text.Word;
import dev.parley.bot.text.Words;
import dev.parley.knowledge.Document;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which words of a question the articles that were found for it have.
 *
 * @param terms the question's content words, but for those that name a time
 * @param found the articles, best evidence first
 */
record Mentions(List<Term> terms, List<Document> found) {

  /** The least share of the question's words that an article near to it has. */
  private static final double NEAR = 0.6;

  /** Shorter names have several spellings: "US", "U.S.". */
  private static final int SHORTEST_NAME = 4;

  private static final int SEVERAL = 3;

  private static final Pattern ENDING = Pattern.compile("(?:['’]s|s['’]?|n|ns|ed|ing)$");

  Mentions {
    terms = List.copyOf(terms);
    found = List.copyOf(found);
  }

  static Mentions of(Question question, Reading reading) {
    return new Mentions(
        question.terms().stream().filter(term -> !term.ofTime()).toList(),
        reading.candidates().stream().map(Candidate::document).distinct().toList());
  }

  /** Whether the question names somebody or something that none of the articles names. */
  boolean unknownName() {
    return terms.stream().anyMatch(term -> (term.isName() || !term.isWord()) && isUnknown(term));
  }

  /** Whether it asks for that and nothing else. */
  boolean nothingButUnknownNames() {
    return !terms.isEmpty() && terms.stream().allMatch(term -> term.isName() && isUnknown(term));
  }

  /** Whether no article has any of the question's words, of which there are several. */
  boolean nothingKnown() {
    return terms.size() >= SEVERAL
        && terms.stream()
            .noneMatch(term -> found.stream().anyMatch(document -> names(document, term.text())));
  }

  /** The articles that have most of the question's words, best evidence first. */
  List<Document> near() {
    return found.stream().filter(this::isNear).toList();
  }

  private boolean isUnknown(Term term) {
    return term.text().length() >= SHORTEST_NAME
        && found.stream().noneMatch(document -> names(document, term.text()));
  }

  /** Endings aside: "Elbonian" and "Elbonia's" for "Elbonia". */
  private static boolean names(Document document, String name) {
    String bare = ENDING.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
    return (document.article().title() + " " + document.article().body())
        .toLowerCase(Locale.ROOT)
        .contains(bare.length() < SHORTEST_NAME ? name.toLowerCase(Locale.ROOT) : bare);
  }

  private boolean isNear(Document document) {
    Set<String> stems =
        Words.of(document.article().title() + " " + document.article().body()).stream()
            .map(Word::stem)
            .collect(Collectors.toSet());
    long had = terms.stream().filter(term -> stems.contains(term.stem())).count();
    return had > 0 && had >= NEAR * terms.size();
  }
}
