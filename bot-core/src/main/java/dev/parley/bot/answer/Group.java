package dev.parley.bot.answer;

import dev.parley.bot.question.Question;
import dev.parley.bot.question.Term;
import dev.parley.bot.text.Words;
import dev.parley.knowledge.EventTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sentences of different articles that say the same.
 *
 * @param members those without an editor's note first, and then the most likely answer first
 * @param excerpt the first of them, as it is told
 * @param confidence that of its most likely answer, 0 to 1
 */
record Group(List<Candidate> members, Excerpt excerpt, double confidence) {

  Group {
    members = List.copyOf(members);
  }

  /** Groups candidates; groups come in the order of their best members. */
  static List<Group> of(List<Candidate> candidates) {
    List<List<Candidate>> groups = new ArrayList<>();
    for (Candidate candidate : candidates) {
      groups.stream()
          .filter(group -> Agreement.between(group.get(0), candidate))
          .findFirst()
          .ifPresentOrElse(
              group -> addOfNewArticle(group, candidate),
              () -> groups.add(new ArrayList<>(List.of(candidate))));
    }
    return groups.stream().map(Group::bestToldFirst).toList();
  }

  /**
   * Words that an editor had to put a note on say it less well than others that say the same, and
   * so do those that need the sentence before them.
   */
  private static Group bestToldFirst(List<Candidate> members) {
    double confidence = members.get(0).confidence();
    List<Candidate> sorted =
        members.stream()
            .sorted(
                Comparator.comparing(Candidate::hasNote)
                    .thenComparing(c -> !c.excerpt().first().equals(c.sentence())))
            .toList();
    return new Group(sorted, sorted.get(0).excerpt(), confidence);
  }

  private static void addOfNewArticle(List<Candidate> group, Candidate candidate) {
    if (group.stream()
        .noneMatch(member -> member.sentence().article().equals(candidate.sentence().article()))) {
      group.add(candidate);
    }
  }

  Candidate best() {
    return members.get(0);
  }

  Optional<EventTime> time() {
    return best().sentence().time();
  }

  /** How many words it takes to tell. */
  int size() {
    return Words.of(excerpt.text()).size();
  }

  /** Whether what is told begins with a word that points at something that is not told. */
  boolean pointsBack() {
    return excerpt.pointsBack();
  }

  /** Whether what is told holds what another group tells, or the other way round. */
  boolean repeats(Group other) {
    return excerpt.article().equals(other.excerpt.article())
        && excerpt.start() < other.excerpt.end()
        && other.excerpt.start() < excerpt.end();
  }

  /** Whether it shows a thing of the kind that is asked for. */
  boolean shows(Question question) {
    String text = best().sentence().text();
    Set<String> asked = question.terms().stream().map(Term::stem).collect(Collectors.toSet());
    return question.kind().isShownBy(text, Words.of(text), asked);
  }
}
