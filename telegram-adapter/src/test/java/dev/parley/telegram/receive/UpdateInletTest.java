package dev.parley.telegram.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.channel.Inlet.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Telegram is told of an update that it has posted. */
class UpdateInletTest {

  private static final String UPDATE =
      """
      {"update_id":7,"message":{"message_id":9,"date":1700000000,"from":{"id":7,"is_bot":false},
      "chat":{"id":7,"type":"private"},"text":"one"}}""";

  private final Hook hook = new Hook(URI.create("https://bot.example"), "123456:secret");
  private final List<Incoming> stored = new ArrayList<>();

  @Test
  void itIsStoredBeforeItIsSaidToBeTaken() {
    UpdateInlet inlet = open(stored::add);
    assertThat(status(inlet, UPDATE)).isEqualTo(200);
    assertThat(stored).extracting(Incoming::updateId).containsExactly(7);
    assertThat(inlet.taken()).isEqualTo(1);
  }

  @Test
  void whereThereIsNoRoomItIsToComeAgain() {
    UpdateInlet inlet = open(incoming -> false);
    assertThat(status(inlet, UPDATE)).isEqualTo(503);
    assertThat(inlet.taken()).isZero();
    assertThat(inlet.notStored()).isEmpty();
  }

  @Test
  void whereItCannotBeStoredItIsToComeAgainAndThatIsKnownUntilItCan() {
    List<RuntimeException> failures =
        new ArrayList<>(List.of(new IllegalStateException("the disk is full")));
    UpdateInlet inlet =
        open(
            incoming -> {
              if (!failures.isEmpty()) {
                throw failures.remove(0);
              }
              return stored.add(incoming);
            });
    assertThat(status(inlet, UPDATE)).isEqualTo(503);
    assertThat(inlet.notStored()).contains("what came in cannot be stored: the disk is full");
    assertThat(status(inlet, UPDATE)).isEqualTo(200);
    assertThat(inlet.notStored()).isEmpty();
    assertThat(stored).hasSize(1);
  }

  @Test
  void beforeTheBotIsKnownAndAfterTheEndItIsToComeAgain() {
    UpdateInlet inlet = new UpdateInlet(hook, stored::add);
    assertThat(status(inlet, UPDATE)).isEqualTo(503);
    inlet.open(new BotUser(42, "parley_bot"));
    inlet.close();
    assertThat(status(inlet, UPDATE)).isEqualTo(503);
    assertThat(stored).isEmpty();
  }

  @Test
  void whatIsNotForTheBotIsTakenAndNotStored() {
    UpdateInlet inlet = open(stored::add);
    assertThat(status(inlet, UPDATE.replace("private", "group"))).isEqualTo(200);
    assertThat(stored).isEmpty();
  }

  @Test
  void nobodyElseLearnsWhetherItIsOpen() {
    UpdateInlet inlet = new UpdateInlet(hook, stored::add);
    Request forged = new Request(Map.of(), UPDATE.getBytes(StandardCharsets.UTF_8));
    assertThat(inlet.receive(forged).status()).isEqualTo(401);
    inlet.open(new BotUser(42, "parley_bot"));
    assertThat(inlet.receive(forged).status()).isEqualTo(401);
    assertThat(stored).isEmpty();
  }

  private UpdateInlet open(Webhook.Sink sink) {
    UpdateInlet inlet = new UpdateInlet(hook, sink);
    inlet.open(new BotUser(42, "parley_bot"));
    return inlet;
  }

  private int status(UpdateInlet inlet, String body) {
    return inlet
        .receive(
            new Request(
                Map.of("x-telegram-bot-api-secret-token", List.of(hook.secret())),
                body.getBytes(StandardCharsets.UTF_8)))
        .status();
  }
}
