package dev.parley.knowledge.time;

import static dev.parley.knowledge.EventTime.Basis.INFERRED;
import static dev.parley.knowledge.EventTime.Basis.RESOLVED;
import static dev.parley.knowledge.EventTime.Basis.STATED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.EventTime.Precision;
import dev.parley.knowledge.Sentence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceDaterTest {

  private static LocalDate may(int day) {
    return LocalDate.of(2024, 5, day);
  }

  /** Published on Saturday 18 May 2024 about Thursday 16 May. */
  private static List<Optional<EventTime>> times(String... lines) {
    return Reading.read("storm", "2024-05-18", "2024-05-16", "Storm hits coast", lines)
        .sentences()
        .stream()
        .map(Sentence::time)
        .toList();
  }

  @Test
  void aSentenceHappenedWhenItSays() {
    assertThat(times("The storm hit Porto on Thursday. Schools closed on 17 May."))
        .containsExactly(
            Optional.of(EventTime.day(may(16), RESOLVED)),
            Optional.of(EventTime.day(may(17), STATED)));
  }

  @Test
  void mentionsPointIntoTheBody() {
    List<Sentence> sentences =
        Reading.read(
                "a", "2024-05-18", "", "A title", "Nothing yet.", "It fell on Monday, he said.")
            .sentences();
    assertThat(sentences.get(1).mentions())
        .extracting(m -> sentences.get(1).article().body().substring(m.start(), m.end()))
        .containsExactly("Monday");
  }

  @Test
  void aSentenceThatGoesOnTakesOverTheTimeBeforeIt() {
    assertThat(
            times(
                "The storm hit Porto on Thursday.",
                "The mayor warned of floods on Tuesday. She told people to leave the river.",
                "He also spoke to farmers.",
                "Roads were closed."))
        .containsExactly(
            Optional.of(EventTime.day(may(16), RESOLVED)),
            Optional.of(EventTime.day(may(14), RESOLVED)),
            Optional.of(EventTime.day(may(14), INFERRED)),
            Optional.of(EventTime.day(may(14), INFERRED)),
            Optional.of(EventTime.day(may(16), INFERRED)));
  }

  @Test
  void theWeekdayOfTheEventIsTheEventsDay() {
    List<Sentence> sentences =
        Reading.read("a", "2024-05-23", "2024-05-16", "Storm", "It hit Porto on Thursday.")
            .sentences();
    assertThat(sentences.get(0).time()).contains(EventTime.day(may(16), RESOLVED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Following the flood on May 10, the mayor stated that help would come.",
        "The mayor resigned after a flood on May 10 in Braga, which killed nobody.",
        "The port has been shut since May 10.",
      })
  void whatCameAfterADateIsNotDatedByIt(String sentence) {
    assertThat(times(sentence))
        .containsExactly(Optional.of(new EventTime(may(10), may(18), Precision.RANGE, INFERRED)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The storm followed a flood on 10 May in Braga, which killed nobody.",
        "The order came after the council led by Ana Reis had met farmers in Braga on May 10.",
        "Building on work that began in March, crews cleared the roads.",
        "The mayor thanked crews after a long night on Thursday."
      })
  void whatOnlyNamesWhatWentBeforeStaysWithTheEvent(String sentence) {
    assertThat(times(sentence)).containsExactly(Optional.of(EventTime.day(may(16), INFERRED)));
  }

  @Test
  void whatCameBeforeALaterDateStaysWithTheEvent() {
    assertThat(times("Ahead of the vote on May 20, roads were cleared."))
        .containsExactly(Optional.of(EventTime.day(may(16), INFERRED)));
    assertThat(times("Prior to the flood on May 10, roads were cleared."))
        .containsExactly(Optional.empty());
  }

  @Test
  void whatIsSaidByTheWayDatesNothing() {
    assertThat(times("The mayor, who was elected in 2020, thanked the crews."))
        .containsExactly(Optional.of(EventTime.day(may(16), INFERRED)));
  }

  @Test
  void anOlderReasonDatesNothing() {
    assertThat(times("A new mayor thanked them, because Ida Holm had retired in April."))
        .containsExactly(Optional.of(EventTime.day(may(16), INFERRED)));
  }

  @Test
  void theFinestTimeOfTheMainClauseCounts() {
    assertThat(times("A law of 2020 changed on Friday, after a vote on May 10."))
        .containsExactly(Optional.of(EventTime.day(may(17), RESOLVED)));
  }

  @Test
  void talkOfYearsIsNotDatedWithTheEvent() {
    assertThat(times("In recent years, floods have become more common."))
        .containsExactly(Optional.empty());
  }

  @Test
  void withoutAnEventTheFirstParagraphGivesIt() {
    List<Sentence> sentences =
        Reading.read("a", "2024-05-18", "", "Storm", "It hit Porto on Thursday.", "Roofs flew.")
            .sentences();
    assertThat(sentences.get(1).time()).contains(EventTime.day(may(16), INFERRED));
  }

  @Test
  void withoutAnyDateNothingIsDated() {
    List<Sentence> sentences =
        Reading.read("a", "", "", "Storm", "It hit Porto on Thursday.", "Roofs flew.").sentences();
    assertThat(sentences).extracting(Sentence::time).containsOnly(Optional.empty());
  }

  @Test
  void noSentencesAreNoSentences() {
    assertThat(new SentenceDater().apply(List.of())).isEmpty();
  }
}
