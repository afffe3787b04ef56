package dev.parley.bot;

import dev.parley.bot.link.LinkSettings;
import dev.parley.bot.link.Links;
import dev.parley.bot.observe.ReplyListener;
import dev.parley.bot.retrieval.LucenePassageIndex;
import dev.parley.bot.retrieval.MiniLmEncoder;
import dev.parley.bot.retrieval.PassageIndex;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Note;
import dev.parley.knowledge.Publication;
import dev.parley.knowledge.text.DocumentReader;
import dev.parley.knowledge.time.SentenceDater;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Invented news of an invented coast, and bots that answer from it: a harbour strike with two
 * rounds of talks, reported by three papers that differ in one number; a storm; and a merger, with
 * an editor's note on a claim about it.
 */
public final class Papers {

  private static final DocumentReader READER = new DocumentReader(new SentenceDater());
  private static final Links LINKS = new Links(LinkSettings.PUBLIC_ONLY);

  /** The first round, by the paper that has it last five hours. */
  static final Article FIRST_ROUND =
      article(
          "coast-courier-2024-05-15",
          "Dockers and port authority meet in Marlow",
          "Coast Courier",
          "2024-05-15",
          "2024-05-14",
          """
          Striking dockers and the Marlow Port Authority met on Tuesday, May 14, for the first round \
          of talks on ending the harbour strike. The talks lasted five hours. The talks were held at \
          the Customs House in Marlow.

          The dockers' delegation was led by union secretary Elena Brandt. The port authority sent \
          its director, Tomas Okafor.

          The dockers are striking because the authority wants to replace crane drivers with \
          remote-controlled cranes. "We are not leaving the quay until our jobs are safe," Brandt \
          said after the meeting.""");

  /** The first round, by the paper that has it last seven hours. */
  static final Article FIRST_ROUND_TOO =
      article(
          "harbour-times-2024-05-16",
          "No deal after first harbour talks",
          "Harbour Times",
          "2024-05-16",
          "2024-05-14",
          """
          The first round of talks between the dockers and the Marlow Port Authority ended without a \
          deal on Tuesday. The talks lasted seven hours. They were held at the Customs House in \
          Marlow, next to the idle container terminal.

          Union secretary Elena Brandt led the dockers' delegation. Forty ships are waiting outside \
          the harbour, the coast guard said.""");

  /** The second round, and its outcome. */
  static final Article SECOND_ROUND =
      article(
          "northern-ledger-2024-06-21",
          "Second round brings harbour deal closer",
          "Northern Ledger",
          "2024-06-21",
          "2024-06-20",
          """
          Dockers and the Marlow Port Authority held a second round of talks on Thursday, June 20, at \
          the Lighthouse Hotel in Pelham. This time the dockers' delegation was led by the lawyer \
          Ruth Adeyemi. The talks lasted three hours.

          The two sides agreed that no crane driver will be dismissed before 2027. They also agreed \
          to reopen the fish quay to local boats on July 1.""");

  static final Article STORM =
      article(
          "northern-ledger-2024-09-03",
          "Storm Hilda tears roof off Pelham school",
          "Northern Ledger",
          "2024-09-03",
          "2024-09-02",
          """
          Storm Hilda tore the roof off a primary school in Pelham on Monday, with gusts of 140 \
          kilometres an hour. Three people were injured by falling tiles.

          Some 12,000 homes were without electricity on Monday evening, the grid operator Nordstrom \
          said. Ferries to the islands were cancelled because of waves nine metres high.""");

  /** Its editor's note doubts the number of jobs. */
  static final Article MERGER = merger();

  private Papers() {}

  private static Article merger() {
    String claim = "The merger will create 2,000 jobs in the region";
    String note = "The company has since said that 200 was meant.";
    String body =
        """
        The biscuit maker Brightmill will merge with its rival Vantor Foods, both companies said on \
        Thursday. Brightmill pays 410 million euros for Vantor Foods. Ingrid Solberg becomes chief \
        executive of the merged company.

        The merger will create 2,000 jobs in the region, a spokesman for Brightmill said.""";
    int start = body.indexOf(claim);
    return article(
        "harbour-times-2024-11-08",
        "Brightmill swallows Vantor Foods",
        "Harbour Times",
        "2024-11-08",
        "2024-11-07",
        body,
        new Note(claim, note, start, start + claim.length()));
  }

  public static Article article(
      String id,
      String title,
      String publisher,
      String published,
      String event,
      String body,
      Note... notes) {
    return new Article(
        id,
        title,
        Optional.of(publisher),
        List.of(),
        Optional.of(
            new Publication(
                LocalDate.parse(published), Optional.empty(), Publication.Basis.STATED)),
        Optional.of(LocalDate.parse(event)),
        Optional.of(URI.create("https://news.example.org/" + id)),
        Arrays.asList(notes),
        body);
  }

  public static Library library(Article... articles) {
    List<Document> documents = Arrays.stream(articles).map(READER::read).toList();
    return new Library(documents, List.of());
  }

  /** All the articles. */
  public static Library all() {
    return library(FIRST_ROUND, FIRST_ROUND_TOO, SECOND_ROUND, STORM, MERGER);
  }

  static PassageIndex index(Library library) {
    LucenePassageIndex index = LucenePassageIndex.inMemory(new MiniLmEncoder(SharedModel.get()));
    index.update(library, PassageIndex.Progress.NONE);
    return index;
  }

  static ChatBot bot(PassageIndex index) {
    return ChatBots.over(index, SharedModel.get(), SharedReader.get(), LINKS, ReplyListener.NONE);
  }

  public static ChatBot bot(Article... articles) {
    return bot(index(library(articles)));
  }
}
