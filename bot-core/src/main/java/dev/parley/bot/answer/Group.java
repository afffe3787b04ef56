package dev.parley.bot.answer;

import dev.parley.bot.question.Question;
import dev.parley.bot.question.Term;
import dev.parley.bot.text.Words;
import dev.parley.knowledge.EventTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sentences of different articles that say the same.
 *
 * @param members the most likely answer first
 */
record Group(List<Candidate> members) {

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
    return groups.stream().map(Group::new).toList();
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

  double confidence() {
    return best().confidence();
  }

  Optional<EventTime> time() {
    return best().sentence().time();
  }

  /** Whether it shows a thing of the kind that is asked for. */
  boolean shows(Question question) {
    String text = best().sentence().text();
    Set<String> asked = question.terms().stream().map(Term::stem).collect(Collectors.toSet());
    return question.kind().isShownBy(text, Words.of(text), asked);
  }
}
