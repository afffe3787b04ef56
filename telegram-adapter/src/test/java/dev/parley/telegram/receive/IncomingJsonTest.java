package dev.parley.telegram.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parley.telegram.receive.Incoming.ChatType;
import dev.parley.telegram.receive.Incoming.Command;
import dev.parley.telegram.receive.Incoming.Inline;
import dev.parley.telegram.receive.Incoming.Message;
import dev.parley.telegram.receive.Incoming.NoText;
import dev.parley.telegram.receive.Incoming.Place;
import dev.parley.telegram.receive.Incoming.Press;
import dev.parley.telegram.receive.Incoming.Question;
import dev.parley.telegram.receive.Incoming.Request;
import java.time.Instant;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class IncomingJsonTest {

  private static final IncomingJson JSON = new IncomingJson();

  private static final Place TOPIC = new Place(-1001L, ChatType.GROUP, OptionalInt.of(5));

  @Test
  void aMessageIsOneReadableLine() {
    Message message =
        new Message(
            1,
            7,
            TOPIC,
            12,
            OptionalInt.empty(),
            false,
            Instant.ofEpochSecond(1_700_000_000),
            new Command("ask", "who met?"));
    assertThat(JSON.write(message))
        .isEqualTo(
            """
            {"kind":"message","updateId":1,"person":7,"place":{"chat":-1001,"type":"GROUP","thread":5},"message":12,"repliedTo":null,"edited":false,"sent":"2023-11-14T22:13:20Z","request":{"kind":"command","name":"ask","argument":"who met?"}}""");
  }

  @Property
  void whatIsWrittenIsReadAsItWas(@ForAll("incoming") Incoming incoming) {
    assertThat(JSON.read(JSON.write(incoming))).isEqualTo(incoming);
  }

  @Test
  void whatALaterVersionAddsIsPassedOver() {
    assertThat(
            JSON.read(
                """
                {"kind":"inline","updateId":1,"person":7,"query":"q","text":"t","mood":{"new":[1]}}"""))
        .isEqualTo(new Inline(1, 7, "q", "t"));
  }

  @Test
  void whatIsOfNoKnownKindIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JSON.read("{\"kind\":\"telepathy\"}"))
        .withMessage("not an update of a known kind");
    assertThatIllegalArgumentException().isThrownBy(() -> JSON.read("nonsense"));
  }

  @Provide
  static Arbitrary<Incoming> incoming() {
    Arbitrary<Integer> ints = Arbitraries.integers();
    Arbitrary<Long> longs = Arbitraries.longs();
    Arbitrary<String> texts = Arbitraries.strings();
    Arbitrary<OptionalInt> perhaps =
        ints.map(OptionalInt::of).injectNull(0.3).map(IncomingJsonTest::orNone);
    Arbitrary<Place> places =
        Combinators.combine(longs, Arbitraries.of(ChatType.class), perhaps).as(Place::new);
    Arbitrary<Request> requests =
        Arbitraries.oneOf(
            texts.map(Question::new),
            Combinators.combine(texts, texts).as(Command::new),
            Arbitraries.just(new NoText()));
    Arbitrary<Instant> times = Arbitraries.longs().between(0, 1L << 33).map(Instant::ofEpochSecond);
    return Arbitraries.oneOf(
        Combinators.combine(
                ints, longs, places, ints, perhaps, Arbitraries.of(true, false), times, requests)
            .as(Message::new),
        Combinators.combine(ints, longs, places, texts, ints, texts).as(Press::new),
        Combinators.combine(ints, longs, texts, texts).as(Inline::new));
  }

  private static OptionalInt orNone(OptionalInt value) {
    return value == null ? OptionalInt.empty() : value;
  }
}
