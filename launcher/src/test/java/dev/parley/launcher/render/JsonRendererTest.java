package dev.parley.launcher.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.bot.Answer;
import dev.parley.bot.Certainty;
import dev.parley.bot.Correction;
import dev.parley.bot.Highlight;
import dev.parley.bot.Notice;
import dev.parley.bot.Replies;
import dev.parley.bot.Reply;
import dev.parley.bot.Statement;
import dev.parley.bot.Timeline;
import dev.parley.bot.render.SafeText;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.EventTime.Basis;
import dev.parley.knowledge.EventTime.Precision;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonRendererTest {

  private static final String BRIDGE =
      """
      {"number":1,"article":"courier-2024-03-02","title":"Harbour bridge reopens",\
      "publisher":"Evening Courier","published":"2024-03-02",\
      "url":"https://courier.example/bridge","link":"https://courier.example/bridge#:~:text=x",\
      "quote":"The bridge reopened on Friday.","start":0,"end":30}""";

  private static final String REPAIRS =
      """
      {"number":2,"article":"leaflet","title":"What the bridge cost","publisher":null,\
      "published":null,"url":null,"link":null,"quote":"Repairs took nine months.","start":0,\
      "end":25""";

  private static final String BRIDGE_SOURCE =
      """
      {"article":"courier-2024-03-02","title":"Harbour bridge reopens",\
      "publisher":"Evening Courier","published":"2024-03-02",\
      "url":"https://courier.example/bridge","link":"https://courier.example/bridge",\
      "sentences":2,"publishedBasis":"stated"}""";

  private static final String LEAFLET_SOURCE =
      """
      {"article":"leaflet","title":"What the bridge cost","publisher":null,"published":null,\
      "url":null,"link":null,"sentences":1}""";

  @Test
  void anAnswerHasTheDocumentedForm() {
    assertThat(line(Replies.answer()))
        .isEqualTo(
            """
            {"answered":true,\
            "text":"The bridge reopened on 1 March 2024. [1] Repairs took nine months. [1][2]",\
            "confidence":0.75,"certainty":"sure",\
            "statements":[{"text":"The bridge reopened on 1 March 2024.","citations":[1]},\
            {"text":"Repairs took nine months.","citations":[1,2]}],\
            "citations":["""
                + BRIDGE
                + ","
                + REPAIRS
                + """
                ,"note":"Other papers say ten."}],"ranking":["courier-2024-03-02","leaflet"]}""");
  }

  @Test
  void anAnswerThatIsNotAllNamesTheTimelineOfTheRest() {
    assertThat(line(Replies.firstOfMore("2024-03-01..2024-03-31")))
        .endsWith(",\"ranking\":[],\"more\":\"2024-03-01..2024-03-31\"}");
  }

  @Test
  void aRefusalHasNoCitationsButWhatIsNearest() {
    assertThat(line(Replies.refusal()))
        .isEqualTo(
            """
            {"answered":false,\
            "text":"I couldn't find that in the articles. The newest is from 2 March 2024.","confidence":0.125,\
            "statements":[],"citations":[],"ranking":["courier-2024-03-02"],\
            "nearest":["""
                + BRIDGE_SOURCE
                + ","
                + LEAFLET_SOURCE
                + """
                ]}""");
  }

  @Test
  void anAnswerThatIsNotSureAndTheWordsThatAnswerAreTold() {
    Answer answer =
        Replies.answer(
            new Statement("Repairs took nine months.", List.of(new Highlight(13, 24)), List.of(1)),
            List.of(Replies.citation(1, Replies.HARBOUR, "The bridge reopened on Friday.", "")));

    assertThat(line(answer.withCertainty(Certainty.UNSURE)))
        .startsWith(
            """
            {"answered":true,"text":"Repairs took nine months. [1]","confidence":1.0,\
            "certainty":"unsure","statements":[{"text":"Repairs took nine months.",\
            "highlights":[[13,24]],"citations":[1]}],""");
  }

  @Test
  void whatWasTakenForMisspeltIsAdded() {
    List<Correction> corrections = List.of(new Correction("brigde", "bridge"));
    String added = ",\"corrections\":[{\"written\":\"brigde\",\"read\":\"bridge\"}]}";

    assertThat(line(Replies.answer().withCorrections(corrections)))
        .isEqualTo(line(Replies.answer()).replaceFirst("}$", added));
    assertThat(line(Replies.refusal().withCorrections(corrections)))
        .isEqualTo(line(Replies.refusal()).replaceFirst("}$", added));
  }

  @Test
  void aTimelineRowHoldsItsOwnCitations() {
    assertThat(line(Replies.timeline()))
        .isEqualTo(
            """
            {"rows":[{"date":"2023-06","precision":"month","basis":"inferred",\
            "text":"Repairs began.","citations":["""
                + REPAIRS
                + """
                }]},{"date":"2024-03-01","precision":"day","basis":"resolved",\
                "text":"The bridge reopened.","citations":["""
                + BRIDGE
                + "]}]}");
  }

  @Test
  void yearsAndRangesHaveTheirForms() {
    assertThat(date(Precision.YEAR)).isEqualTo("2024");
    assertThat(date(Precision.RANGE)).isEqualTo("2024-01-01/2024-12-31");
  }

  private static String date(Precision precision) {
    EventTime time =
        new EventTime(
            LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), precision, Basis.STATED);
    Timeline timeline =
        new Timeline(
            List.of(Replies.row(time, "It happened.", 1)), Replies.answer().citations(), "");
    return timeline.renderWith(new JsonRenderer()).at("/rows/0/date").textValue();
  }

  @Test
  void sourcesAreListed() {
    assertThat(line(Replies.sources()))
        .isEqualTo("{\"sources\":[" + BRIDGE_SOURCE + "," + LEAFLET_SOURCE + "]}");
  }

  @Test
  void aNoticeIsAnErrorToAProgram() {
    assertThat(line(new Notice("Ask me something.")))
        .isEqualTo(
            """
            {"answered":false,"text":"Ask me something.","confidence":0.0,"statements":[],\
            "citations":[],"ranking":[],"error":"Ask me something."}""");
  }

  @Test
  void idsAreTurnedBackEverywhere() {
    ObjectNode answer = Replies.answer().renderWith(new JsonRenderer(id -> id + "#0"));
    assertThat(answer.at("/ranking/0").textValue()).isEqualTo("courier-2024-03-02#0");
    assertThat(answer.at("/citations/1/article").textValue()).isEqualTo("leaflet#0");
    ObjectNode refusal = Replies.refusal().renderWith(new JsonRenderer(id -> id + "#0"));
    assertThat(refusal.at("/nearest/1/article").textValue()).isEqualTo("leaflet#0");
  }

  @Test
  void aLineHoldsNothingThatHarmsATerminalOrAnEncoder() {
    assertThat(line(new Notice("a\u001B\u009B\u202E\uD83D\u2028b")))
        .contains("\"a\\u001B\\u009b\\u202e\\ud83d\\u2028b\"");
  }

  @Property
  void aLineReadsBackAsWhatWasWritten(@ForAll String text) throws IOException {
    String line = line(new Notice("x" + text));
    assertThat(line.codePoints()).noneMatch(SafeText::isHarmful);
    assertThat(new JsonMapper().readTree(line).get("text").textValue()).isEqualTo("x" + text);
  }

  private static String line(Reply reply) {
    return JsonLine.of(reply.renderWith(new JsonRenderer()));
  }
}
