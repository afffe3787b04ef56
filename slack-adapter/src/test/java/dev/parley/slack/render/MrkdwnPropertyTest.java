package dev.parley.slack.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.bot.Citation;
import dev.parley.bot.Highlights;
import dev.parley.bot.Replies;
import dev.parley.bot.Statement;
import dev.parley.bot.layout.Block;
import dev.parley.bot.layout.ChatText;
import dev.parley.bot.layout.PackingContract;
import dev.parley.bot.render.HostileTexts;
import dev.parley.bot.render.SafeText;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MrkdwnPropertyTest extends PackingContract {

  @Override
  protected ChatText chat() {
    return Mrkdwn.CHAT;
  }

  @Override
  protected boolean fits(List<Block> message) {
    return SlackMessage.fits(message);
  }

  @Override
  protected String shown(List<Block> message) {
    return Messages.accepted(SlackMessage.write(message)).text();
  }

  @Override
  protected String standard(String text) {
    return text.replace('∗', '*').replace('｜', '|').replace("\u200B", "");
  }

  @Provide
  Arbitrary<String> markup() {
    return Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.of("*_~`>＞＊:@#&<|!- \n1aé͏\u200B😀".split(""))),
            Tuple.of(1, Arbitraries.of("<!channel>", "<@U1>", ":+1:", "@here")),
            Tuple.of(1, Arbitraries.of(HostileTexts.brief())))
        .list()
        .ofMaxSize(30)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 2_000)
  void anyTextIsShownAsItStands(@ForAll("markup") String text) {
    Part part = new PartBuilder().words("“ ").text(text).words(" ”").build();

    assertThat(unguarded(Messages.accepted(part).text()))
        .isEqualTo(SafeText.chatLine("“ " + unguarded(SafeText.chatLine(text)) + " ”"));
    assertThat(MrkdwnReader.read(part.text()).text()).isEqualTo(Messages.accepted(part).text());
  }

  @Property(tries = 1_000)
  void boldChangesNothingButTheLook(
      @ForAll("markup") String text,
      @ForAll @Size(max = 8) List<@IntRange(max = 60) Integer> ends) {
    String said = "x" + text;
    Statement bold = new Statement(said, Highlights.in(said, ends), List.of(1));

    assertThat(shown(bold)).isEqualTo(shown(new Statement(said, List.of(1))));
  }

  private String shown(Statement statement) {
    List<Citation> cited = List.of(Replies.citation(1, Replies.LEAFLET, "Repairs", ""));
    Part part = Messages.all(Messages.render(Replies.answer(statement, cited))).get(0);
    return standard(Messages.accepted(part).text()).replace("\u034F", "");
  }

  private static String unguarded(String text) {
    return SafeText.chatLine(text.replaceAll("[\u034F\u200B]", ""));
  }

  @Example
  void mrkdwnThatFormatsByAccidentIsRefusedInTests() {
    for (String bad :
        new String[] {
          "a*b*",
          "*b*a",
          "_a_",
          "~a~",
          "`a`",
          "＊a＊",
          "> a",
          "&gt;a",
          "a & b",
          "<!here>",
          "<@U1>",
          "<a|b>",
          "<https://a.example|b|c>",
          "@here",
          "to #general",
          "so :smile: so",
          "*a",
          "&nbsp;"
        }) {
      assertThatThrownBy(() -> MrkdwnReader.read(bad))
          .as(bad)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
