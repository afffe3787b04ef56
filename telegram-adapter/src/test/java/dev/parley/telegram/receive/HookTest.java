package dev.parley.telegram.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class HookTest {

  private static final String TOKEN = "123456:secret-of-the-bot";

  private final Hook hook = new Hook(URI.create("https://bot.example/parley"), TOKEN);

  /** By HMAC-SHA256, worked out with openssl: a new version must find the webhook of an old one. */
  @Test
  void pathAndSecretFollowFromTheTokenForGood() {
    assertThat(hook.path())
        .isEqualTo("/telegram/d43c503ae5005c331a090cfcd04b483a3157445b80bfc3560f034faaa96e3f6f");
    assertThat(hook.secret())
        .isEqualTo("5a2633a3d855c10c7ddfde2f888c346ca12f823879c0ac6f37a0142787541614");
    assertThat(hook.url()).isEqualTo("https://bot.example/parley" + hook.path());
  }

  @Test
  void anotherBotHasAnotherPathAndSecret() {
    Hook other = new Hook(URI.create("https://bot.example/parley"), TOKEN + "0");
    assertThat(other.secrets()).hasSize(2).doesNotContainAnyElementsOf(hook.secrets());
  }

  @Test
  void nothingSecretIsShown() {
    assertThat(hook)
        .hasToString("Hook[publicUrl=https://bot.example/parley, path=***, secret=***]");
  }

  @Test
  void onlyTheSecretIsTheSecret() {
    assertThat(hook.isSecret(hook.secret())).isTrue();
    assertThat(hook.isSecret("")).isFalse();
    assertThat(hook.isSecret(TOKEN)).isFalse();
    assertThat(hook.isSecret(hook.secret() + "\0")).isFalse();
    assertThat(hook.isSecret(hook.secret().substring(1))).isFalse();
  }
}
