package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.ForwardingBot;
import dev.parley.bot.Reply;
import dev.parley.bot.Timeline;
import dev.parley.slack.fake.Blocks;
import dev.parley.slack.fake.Call;
import dev.parley.slack.fake.Fault;
import dev.parley.slack.fake.Post;
import dev.parley.slack.fake.Room;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture above the timeline. */
class PictureTest extends OnSlack {

  /** The most questions that are thought about at once. */
  private static final int THINKERS = Math.max(2, Runtime.getRuntime().availableProcessors());

  private static final String SITE = "https://parley.example";
  private static final String SHARE = "Share in channel";
  private static final String TITLE = "Timeline of 2 events, June 2023 to 1 March 2024";
  private static final String WORDS =
      """
      *June 2023* Repairs began. [2]
      *1 March 2024* The bridge reopened. [1]
      [1] Evening Courier · 2 Mar  [2] unattributed report (no public address)
      > [2] “Repairs took nine months.”""";
  private static final String FILE = "image of a file: " + TITLE;

  @Test
  void theTimelineIsDrawnAboveItsWords() {
    serve();

    workspace.command(channel, ann, "/timeline", "");

    List<Post> posts = onlyFor(channel, ann, 2);
    assertThat(described(posts.get(0))).isEqualTo(FILE);
    assertThat(posts.get(0).text()).isEqualTo(TITLE);
    assertThat(posts.get(1).shown()).isEqualTo(WORDS + "\n" + SHARE);
    assertThat(slack.calls())
        .extracting(Call::method)
        .containsSubsequence(
            "files.getUploadURLExternal",
            "upload",
            "files.completeUploadExternal",
            "response_url",
            "response_url");
  }

  @Test
  void aSharedTimelineHasThePictureThatIsThereAlready() {
    serve();
    workspace.command(channel, ann, "/timeline", "");
    Post words = onlyFor(channel, ann, 2).get(1);

    workspace.press(words, words.button(SHARE), ann);

    eventually(() -> channel.botPosts().size() == 2);
    assertThat(described(channel.botPosts().get(0))).isEqualTo(FILE);
    assertThat(channel.botPosts().get(1).shown()).isEqualTo(WORDS);
    assertThat(slack.calls("upload")).hasSize(1);
  }

  @Test
  void whereThereIsAPublicAddressThePictureIsFetchedFromThere() {
    slack.publish(SITE + "/timeline\\.png\\?filter=bridge\\+%26\\+co&v=[0-9a-f]{32}");
    serveWithSite();

    workspace.command(channel, ann, "/timeline", "bridge & co");

    assertThat(described(onlyFor(channel, ann, 2).get(0)))
        .startsWith("image of " + SITE + "/timeline.png?filter=bridge+%26+co&v=");
    assertThat(slack.calls("upload")).isEmpty();
  }

  @Test
  void anAddressThatSlackCannotReachIsReplacedByAFile() {
    mayBeRefused.add("response_url");
    serveWithSite();

    workspace.command(channel, ann, "/timeline", "");

    List<Post> posts = onlyFor(channel, ann, 2);
    assertThat(described(posts.get(0))).isEqualTo(FILE);
    assertThat(posts.get(1).shown()).isEqualTo(WORDS + "\n" + SHARE);
  }

  @Test
  void aFileThatIsNotReadyAtOnceIsPostedSoonAfter() {
    mayBeRefused.add("response_url");
    slack.filesNotReadyFor(1);
    serve();

    workspace.command(channel, ann, "/timeline", "");

    assertThat(described(onlyFor(channel, ann, 2).get(0))).isEqualTo(FILE);
  }

  @Test
  void aFileThatNeverGetsReadyIsDoneWithout() {
    mayBeRefused.add("response_url");
    slack.filesNotReadyFor(100);
    serve();

    workspace.command(channel, ann, "/timeline", "");

    assertThat(onlyFor(channel, ann).shown()).isEqualTo(WORDS + "\n" + SHARE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"files.getUploadURLExternal", "files.completeUploadExternal"})
  void anAppWithoutTheScopeForFilesAnswersInWords(String method) {
    Fault fault = Fault.error("missing_scope");
    slack.fail(method, fault, fault, fault, fault);
    serve();

    workspace.command(channel, ann, "/timeline", "");

    assertThat(onlyFor(channel, ann).shown()).isEqualTo(WORDS + "\n" + SHARE);
  }

  @Test
  void anAddressThatSlackCannotReachIsTriedOnceAndNotSoonAgain() {
    mayBeRefused.add("response_url");
    serveWithSite();

    workspace.command(channel, ann, "/timeline", "");
    onlyFor(channel, ann, 2);
    workspace.command(channel, ann, "/timeline", "");

    assertThat(described(onlyFor(channel, ann, 4).get(2))).isEqualTo(FILE);
    assertThat(slack.calls("response_url"))
        .extracting(Call::error)
        .containsExactly("invalid_blocks", "", "", "", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ok\":true}",
        "{\"ok\":true,\"upload_url\":\"no address\",\"file_id\":\"F1\"}",
        "{\"ok\":true,\"upload_url\":\"https://slack.example/1\"}"
      })
  void aPlaceForThePictureThatIsNoneKeepsNoWordsBack(String answer) {
    slack.fail(
        "files.getUploadURLExternal",
        new Fault(200, answer, OptionalInt.empty(), false, Duration.ZERO));
    serve();

    workspace.command(channel, ann, "/timeline", "");

    assertThat(onlyFor(channel, ann).shown()).isEqualTo(WORDS + "\n" + SHARE);
  }

  @Test
  void aPictureThatFailsUnexpectedlyKeepsNoWordsBack() {
    serve();
    workspace.command(channel, ann, "/timeline", "");
    Post words = onlyFor(channel, ann, 2).get(1);
    stop();
    serve(
        new ForwardingBot(bot) {
          @Override
          public Reply timeline(String filter) {
            throw new IllegalStateException("not to be shown");
          }
        });

    workspace.press(words, words.button(SHARE), ann);

    eventually(() -> channel.botPosts().size() == 1);
    assertThat(channel.botPosts().get(0).shown()).isEqualTo(WORDS);
  }

  @Test
  void aPictureThatIsDrawnDoesNotWaitBehindSlowQuestions() {
    CompletableFuture<Void> slow = bot.thinksAbout("slow");
    serve(
        new ForwardingBot(bot) {
          @Override
          public Reply timeline(String filter) {
            Reply reply = super.timeline(filter);
            // From now on every thread of those that think is taken.
            IntStream.range(0, 2 * THINKERS)
                .forEach(i -> workspace.say(channel, ben, "@parley slow"));
            eventually(
                () -> bot.questions().stream().filter("slow"::equals).count() == THINKERS - 1);
            return reply;
          }
        });

    workspace.command(channel, ann, "/timeline", "");

    assertThat(described(onlyFor(channel, ann, 2).get(0))).isEqualTo(FILE);
    slow.complete(null);
  }

  @Test
  void anEmptyTimelineHasNoPicture() {
    bot.timeline(new Timeline(List.of(), List.of(), "bridge"));
    serve();

    workspace.command(channel, ann, "/timeline", "bridge");

    assertThat(onlyFor(channel, ann).shown())
        .isEqualTo("The articles report nothing dated for “bridge”.\n" + SHARE);
  }

  @Test
  void aPictureIsPostedOnceThoughARestartComesBeforeTheWords() {
    serve();
    workspace.command(channel, ann, "/timeline", "");
    Post words = onlyFor(channel, ann, 2).get(1);
    Fault down = Fault.status(503);
    slack.fail("chat.postMessage", Fault.slow(Duration.ZERO));
    slack.fail("chat.postMessage", down, down, down, down, down, down, down, down);
    workspace.press(words, words.button(SHARE), ann);
    eventually(() -> channel.botPosts().size() == 1);
    eventually(() -> slack.calls("chat.postMessage (failed)").size() >= 1);

    serveAgain();

    eventually(() -> channel.botPosts().size() == 2);
    assertThat(described(channel.botPosts().get(0))).isEqualTo(FILE);
    assertThat(channel.botPosts().get(1).shown()).isEqualTo(WORDS);
  }

  @Test
  void inADirectMessageThePictureComesToo() {
    serve();
    Room direct = workspace.direct(ann);

    workspace.command(direct, ann, "/timeline", "");

    eventually(() -> direct.posts().size() == 2);
    assertThat(described(direct.posts().get(0))).isEqualTo(FILE);
  }

  private void serveWithSite() {
    serve(settings(100, Set.of()).withSite(Optional.of(URI.create(SITE))), bot);
  }

  private static String described(Post post) {
    return Blocks.described(post.blocks());
  }
}
