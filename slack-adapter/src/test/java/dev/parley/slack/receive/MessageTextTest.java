package dev.parley.slack.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {

  private static final String BOT = "UBOT";

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          <@UBOT> When?                              => When?
          When, <@UBOT|parley>?                      => When, ?
          Did <@U1|ann> say so?                      => Did @ann say so?
          Did <@U1> say so?                          => Did someone say so?
          see <https://a.example/?a=1&amp;b=2|there> => see there
          see <https://a.example/?a=1&amp;b=2>       => see https://a.example/?a=1&b=2
          ask <mailto:a@b.example|a@b.example>       => ask a@b.example
          R&amp;amp;D &lt;b&gt;                      => R&amp;D <b>
          <!here> <!channel|channel> <!everyone>     => @here @channel @everyone
          <!subteam^S1|@desk> knows                  => @desk knows
          since <!date^1392734382^{date}|2014-02-18> => since 2014-02-18
          a <b                                       => a <b
          """)
  void textIsReadAsItWasTyped(String sent, String typed) {
    assertThat(MessageText.typed(sent, BOT)).isEqualTo(typed);
  }

  @Property
  void whateverIsTypedComesBack(
      @ForAll @Chars({'&', '<', '>', 'a', ';', 'l', 't', '|'}) String typed) {
    String sent = typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    assertThat(MessageText.typed(sent, BOT)).isEqualTo(typed.strip());
  }

  @Property
  void nothingThrows(@ForAll String sent) {
    assertThat(MessageText.typed(sent, BOT)).isNotNull();
    assertThat(MessageText.mentionsSomebody(sent)).isIn(true, false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<@U1>", "<@W1|ann>", "<!subteam^S1>", "<!here>", "<!channel>"})
  void aMentionOfSomebodyIsOne(String sent) {
    assertThat(MessageText.mentionsSomebody("hello " + sent)).isTrue();
    assertThat(MessageText.mentions("hello " + sent, BOT)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<#C1>", "<https://a.example>", "@U1", "&lt;@U1&gt;", "<!date^1^x|y>"})
  void nothingElseIs(String sent) {
    assertThat(MessageText.mentionsSomebody(sent)).isFalse();
    assertThat(
            List.of(MessageText.mentions("<@UBOT>", BOT), MessageText.mentions("<@UBOTTOM>", BOT)))
        .containsExactly(true, false);
  }
}
