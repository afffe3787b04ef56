package dev.parley.bot.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Citation;
import dev.parley.bot.Notice;
import dev.parley.bot.Timeline;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.EventTime.Precision;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Note;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineComposerTest {

  /** Friday 14 October 2022 is when Hurricane Nora made landfall in these. */
  private static final Library STORM =
      Reading.library(
          Reading.article(
              "storm-landfall",
              "2022-10-15",
              "2022-10-14",
              "PORT ELLIS (Coast News) — Hurricane Nora made landfall near Port Ellis on Friday,"
                  + " tearing roofs from hundreds of homes and cutting power to most of the county.",
              "Governor Dana Whitfield had ordered the evacuation of the coast on Wednesday. She"
                  + " said nobody should stay behind.",
              "In recent years, storms have grown stronger."),
          Reading.article(
              "storm-aftermath",
              "2022-10-18",
              "2022-10-17",
              "Power returned to most of Port Ellis on Monday, the utility Grandel said.",
              "Hurricane Nora, which formed over the gulf earlier this month, made landfall near"
                  + " Port Ellis on October 14.",
              "Governor Whitfield ordered the evacuation of the coast last week.",
              "Published on October 19, 2022, by the newsroom of the county."));

  private static final Library ELECTION =
      Reading.library(
          Reading.article(
              "vote",
              "2023-06-05",
              "2023-06-04",
              "Voters in Valmora elected the teacher Elena Sorin as mayor on Sunday, with 54"
                  + " percent of the vote.",
              "The runoff followed a first round on May 21 in which no candidate won a majority.",
              "Her rival Tomas Brandt conceded defeat on Monday morning in a short speech at the"
                  + " town hall."),
          Reading.article(
              "first-round",
              "2023-05-22",
              "2023-05-21",
              "No candidate won a majority in the first round of the mayoral election in Valmora on"
                  + " Sunday.",
              "Ms Sorin opened her campaign in January 2023 with a march through the old town."),
          Reading.article(
              "oath",
              "2023-07-02",
              "2023-07-01",
              "Elena Sorin was sworn in as mayor of Valmora on Saturday.",
              "She will present a budget to the council on September 12."));

  private static final TimelineComposer COMPOSER =
      new TimelineComposer(sentence -> Optional.empty());

  private static List<String> lines(Library library, String filter) {
    Timeline timeline = COMPOSER.compose(library, filter);
    return timeline.rows().stream()
        .map(
            row ->
                (row.time().precision() == Precision.MONTH
                        ? row.time().first().toString().substring(0, 7)
                        : row.time().first())
                    + " "
                    + row.statement().text()
                    + " "
                    + row.statement().citations().stream()
                        .map(number -> timeline.citations().get(number - 1).article().id())
                        .sorted()
                        .toList())
        .toList();
  }

  @Test
  void aStormIsToldInOrderOneLineAnEvent() {
    assertThat(lines(STORM, ""))
        .containsExactly(
            "2022-10-12 Governor Dana Whitfield had ordered the evacuation of the coast."
                + " [storm-aftermath, storm-landfall]",
            "2022-10-14 Hurricane Nora made landfall near Port Ellis, tearing roofs from hundreds of"
                + " homes and cutting power to most of the county."
                + " [storm-aftermath, storm-landfall]",
            "2022-10-17 Power returned to most of Port Ellis, the utility Grandel said."
                + " [storm-aftermath]");
  }

  @Test
  void aLibraryIsGoneThroughOnceHoweverManyAskAtOnce() {
    AtomicInteger cited = new AtomicInteger();
    TimelineComposer composer =
        new TimelineComposer(
            sentence -> {
              cited.incrementAndGet();
              return Optional.empty();
            });
    List<String> filters = List.of("", "2022-10", "Nora", "2022-10-14..", "");
    CyclicBarrier together = new CyclicBarrier(filters.size());
    List<CompletableFuture<Timeline>> asked =
        filters.stream()
            .map(
                filter ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          meet(together);
                          return composer.compose(STORM, filter);
                        },
                        task -> new Thread(task).start()))
            .toList();

    assertThat(asked.stream().map(CompletableFuture::join))
        .isEqualTo(filters.stream().map(filter -> COMPOSER.compose(STORM, filter)).toList());
    assertThat(cited).hasValue(5);

    composer.compose(ELECTION, "");
    assertThat(cited).hasValue(5 + 7);
  }

  private static void meet(CyclicBarrier together) {
    try {
      together.await(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anElectionIsToldInOrderOneLineAnEvent() {
    assertThat(lines(ELECTION, ""))
        .containsExactly(
            "2023-01 Ms Sorin opened her campaign in January 2023 with a march through the old"
                + " town. [first-round]",
            "2023-05-21 No candidate won a majority in the first round of the mayoral election in"
                + " Valmora. [first-round, vote]",
            "2023-06-04 Voters in Valmora elected the teacher Elena Sorin as mayor, with 54 percent"
                + " of the vote. [vote]",
            "2023-06-05 Her rival Tomas Brandt conceded defeat in a short speech at the town hall."
                + " [vote]",
            "2023-07-01 Elena Sorin was sworn in as mayor of Valmora. [oath]",
            "2023-09-12 She will present a budget to the council. [oath]");
  }

  @Test
  void aMergerToldInSeveralArticlesIsOneLine() {
    Library merger =
        Reading.library(
            Reading.article(
                "wire",
                "2021-03-09",
                "2021-03-09",
                "Shipbuilder Orlan agreed on Tuesday to buy the engine maker Tessel for 3.2 billion"
                    + " crowns.",
                "Tessel's works council had rejected an offer from Orlan in November."),
            Reading.article(
                "daily",
                "2021-03-11",
                "2021-03-09",
                "Orlan will buy Tessel for 3.2 billion crowns, the shipbuilder agreed with the"
                    + " engine maker's owners.",
                "Regulators opened an inquiry into the sale on Wednesday, their spokeswoman said."),
            Reading.article(
                "weekly",
                "2021-03-15",
                "",
                "Shipbuilder Orlan agreed last week to buy engine maker Tessel."));
    assertThat(lines(merger, ""))
        .containsExactly(
            "2020-11 Tessel's works council had rejected an offer from Orlan. [wire]",
            "2021-03-09 Shipbuilder Orlan agreed to buy the engine maker Tessel for 3.2 billion"
                + " crowns. [daily, weekly, wire]",
            "2021-03-10 Regulators opened an inquiry into the sale, their spokeswoman said."
                + " [daily]");
  }

  @ParameterizedTest
  @CsvSource({
    "evacuations, 1",
    "'hurricane, nora', 1",
    "Grandel, 1",
    "october, 3",
    "Oct 2022, 3",
    "2022-10, 3",
    "2022, 3",
    "2022-10-14, 1",
    "14 October, 1",
    "2022-10-13..2022-10-14, 1",
    "2022-10-13.., 2",
    "..2022-10-13, 1",
    "september..october 13, 1",
    "2022-10-14..2022-10-13, 1",
    "2022-11..2022-10-14, 2",
    "power in october, 2",
    "power on October 17, 1"
  })
  void aFilterKeepsTheRowsItNames(String filter, int rows) {
    Timeline timeline = COMPOSER.compose(STORM, filter);
    assertThat(timeline.rows()).hasSize(rows);
    assertThat(timeline.filter()).isEqualTo(filter);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "volcano",
        "May",
        "1999",
        "2030-01-01..",
        "the",
        "..x",
        "\u0000",
        "hurricane in May"
      })
  void aFilterThatFitsNothingGivesNoRows(String filter) {
    Timeline timeline = COMPOSER.compose(STORM, filter);
    assertThat(timeline.rows()).isEmpty();
    assertThat(timeline.citations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2022-13, 2022-13",
    "2022-02-30, 2022-02-30",
    "2022-10-14..2022-10-32, 2022-10-32",
    "storm 2022-00, 2022-00",
    "2022-1, 2022-1"
  })
  void aTimeThatDoesNotExistIsNamed(String filter, String time) {
    assertThat(TimelineComposer.problem(filter))
        .contains(
            new Notice(
                "There is no time "
                    + time
                    + ": a month is written as 2025-03, a day as 2025-03-14."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2022-10",
        "2022-10-14..2023-01",
        "2012-13",
        "1914-18",
        "1999",
        "555-2022-13-1"
      })
  void whatMayBeATimeIsNoProblem(String filter) {
    assertThat(TimelineComposer.problem(filter)).isEmpty();
  }

  @Property(tries = 100)
  void anyFilterIsRead(@ForAll String filter) {
    assertThat(COMPOSER.compose(STORM, filter).rows()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void citationsAreWholeSentencesNumberedInOrder() {
    Timeline timeline = COMPOSER.compose(STORM, "");
    assertThat(timeline.citations()).extracting(Citation::number).containsExactly(1, 2, 3, 4, 5);
    assertThat(timeline.citations().get(0).quote())
        .isEqualTo("Governor Dana Whitfield had ordered the evacuation of the coast on Wednesday.");
  }

  @Test
  void aCitationCarriesItsLinkAndTheEditorsNote() {
    String text = "The dam at Corvo burst on Monday, killing nine cows.";
    Document document =
        Reading.article(
            "dam",
            "2020-01-07",
            "2020-01-06",
            List.of(new Note("nine cows", "Ten.", 42, 51)),
            text);
    URI link = URI.create("https://example.org/dam");
    Timeline timeline =
        new TimelineComposer(sentence -> Optional.of(link)).compose(Reading.library(document), "");
    assertThat(timeline.citations())
        .singleElement()
        .satisfies(
            citation -> {
              assertThat(citation.link()).contains(link);
              assertThat(citation.note()).contains("Ten.");
            });
  }

  @Test
  void publicationIsNoEvent() {
    Library library =
        Reading.library(
            Reading.article(
                "page",
                "2020-05-05",
                "",
                "Tuesday, May 5, 2020",
                "Updated on May 5, 2020, by the desk of the local paper.",
                "Foxes like towns."));
    assertThat(lines(library, "")).isEmpty();
  }

  @Test
  void noArticlesAreNoRows() {
    assertThat(lines(Reading.library(), "")).isEmpty();
    assertThat(lines(Reading.library(), "May")).isEmpty();
  }
}
