package dev.parley.slack.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parley.slack.receive.Incoming.Addressee;
import dev.parley.slack.receive.Incoming.Command;
import dev.parley.slack.receive.Incoming.HomeOpened;
import dev.parley.slack.receive.Incoming.Message;
import dev.parley.slack.receive.Incoming.PaneOpened;
import dev.parley.slack.receive.Incoming.Press;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class IncomingJsonTest {

  private final IncomingJson json = new IncomingJson();

  @Provide
  Arbitrary<Incoming> incoming() {
    Arbitrary<String> text = Arbitraries.strings();
    Arbitrary<Optional<String>> thread = text.optional();
    return Arbitraries.oneOf(
        Combinators.combine(text, text, thread, Arbitraries.of(Addressee.class))
            .as((a, b, in, to) -> new Message(a, b, a, b, a, in, to, b)),
        Combinators.combine(text, text).as((a, b) -> new Command(a, b, a, b, a, b, a)),
        Combinators.combine(text, text, thread, Arbitraries.of(true, false))
            .as((a, b, in, alone) -> new Press(a, b, a, b, a, in, alone, b, a)),
        Combinators.combine(text, text).as((a, b) -> new HomeOpened(a, b, a, b)),
        Combinators.combine(text, text, thread).as((a, b, in) -> new PaneOpened(a, b, a, b, in)));
  }

  @Property(tries = 300)
  void whatIsWrittenIsRead(@ForAll("incoming") Incoming incoming) {
    assertThat(json.read(json.write(incoming))).isEqualTo(incoming);
  }

  @Test
  void fieldsOfLaterVersionsArePassedOver() {
    assertThat(
            json.read(
                """
                {"kind":"home","id":"a","team":"b","channel":"c","person":"d","new":1}"""))
        .isEqualTo(new HomeOpened("a", "b", "c", "d"));
  }

  @Test
  void anUnknownKindIsRefused() {
    for (String text : new String[] {"", "{}", "{\"kind\":\"new\"}", "not JSON"}) {
      assertThatIllegalArgumentException().isThrownBy(() -> json.read(text));
    }
  }
}
