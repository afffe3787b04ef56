package dev.parley.bot.answer;

import java.util.ArrayList;
import java.util.List;

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
}
