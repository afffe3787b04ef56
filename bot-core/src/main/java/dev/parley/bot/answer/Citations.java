package dev.parley.bot.answer;

import dev.parley.bot.Citation;
import dev.parley.bot.link.Links;
import dev.parley.bot.text.Wording;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the citations of one reply and numbers them. */
final class Citations {

  private final Links links;
  private final List<Citation> all = new ArrayList<>();

  Citations(Links links) {
    this.links = links;
  }

  /** The number of the citation of this sentence, which is added where it is new. */
  int numberOf(Candidate candidate) {
    Citation wanted = cite(candidate, all.size() + 1);
    return all.stream()
        .filter(c -> c.article().equals(wanted.article()))
        .filter(c -> c.start() == wanted.start() && c.end() == wanted.end())
        .findFirst()
        .orElseGet(
            () -> {
              all.add(wanted);
              return wanted;
            })
        .number();
  }

  /** Cites a sentence; with the one before it, where only that says who "he" or what "this" is. */
  Citation cite(Candidate candidate, int number) {
    Sentence last = candidate.sentence();
    Sentence first = before(candidate).orElse(last);
    Article article = last.article();
    return Citation.of(
        number,
        article,
        first.index(),
        first.start(),
        last.end(),
        links.to(article, first.index(), first.start(), last.end()));
  }

  private static Optional<Sentence> before(Candidate candidate) {
    Sentence sentence = candidate.sentence();
    if (sentence.index() == 0) {
      return Optional.empty();
    }
    Sentence before = candidate.document().sentences().get(sentence.index() - 1);
    boolean near = before.paragraph() == sentence.paragraph();
    return Wording.startsWithPerson(sentence.text())
            || (near && Wording.startsWithThing(sentence.text()))
        ? Optional.of(before)
        : Optional.empty();
  }

  List<Citation> all() {
    return List.copyOf(all);
  }
}
