package dev.parley.slack.handle;

import static java.util.concurrent.CompletableFuture.completedFuture;

import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.composition.SlackFileObject;
import dev.failsafe.CircuitBreaker;
import dev.parley.bot.channel.Extra;
import dev.parley.bot.picture.Picture;
import dev.parley.slack.render.Part;
import dev.parley.slack.send.Reach;
import dev.parley.slack.send.Sender;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Sends the pictures of timelines: by their address on our own site, or where there is none, or
 * Slack cannot reach it, as files. Thread-safe; no thread waits.
 */
final class Pictures {

  /** What an answer goes without. */
  private static final Optional<String> NONE = Optional.empty();

  private static final int ONCE = 1;

  /** It may not be ready at once. */
  private static final int FILE_POSTS = 4;

  /** There are five at most, and words come after the picture. */
  private static final int FILE_RESPONSES = 2;

  /** For how long nothing is tried that has failed. */
  private static final Duration REST = Duration.ofMinutes(5);

  /** The site cuts off what is longer. */
  private static final int LONGEST_FILTER = 100;

  /** Open while Slack cannot fetch from our site. */
  private final CircuitBreaker<Object> fetching =
      CircuitBreaker.builder().withFailureThreshold(1).withDelay(REST).build();

  private final Sender sender;
  private final Composer composer;
  private final Optional<URI> site;
  private final Executor thinkers;

  /**
   * Joins what is needed.
   *
   * @param site where our own pages can be reached by all, without a trailing slash
   */
  Pictures(Sender sender, Composer composer, Optional<URI> site, Executor thinkers) {
    this.sender = sender;
    this.composer = composer;
    this.site = site;
    this.thinkers = thinkers;
  }

  /**
   * Sends the picture of what was asked for to where the answer goes; gives the ts of its message,
   * which is empty where one person alone sees it, or nothing where there is no picture or Slack
   * does not take it.
   */
  CompletableFuture<Optional<String>> send(Origin origin) {
    return Extra.attempt(
        "The picture of a timeline",
        () ->
            composer
                .picture(origin.asked(), thinkers)
                .thenCompose(
                    picture ->
                        picture
                            .map(drawn -> send(drawn, origin))
                            .orElseGet(() -> completedFuture(NONE))),
        NONE);
  }

  private CompletableFuture<Optional<String>> send(Picture picture, Origin origin) {
    return address(picture, Composer.filter(origin.asked()))
        .filter(address -> fetching.tryAcquirePermit())
        .map(address -> sendAddress(picture, origin, address))
        .orElseGet(() -> completedFuture(NONE))
        .thenCompose(sent -> sent.isPresent() ? completedFuture(sent) : sendFile(picture, origin));
  }

  /** Slack fetches it before it takes the message, and may wait long for a site out of reach. */
  private CompletableFuture<Optional<String>> sendAddress(
      Picture picture, Origin origin, String address) {
    return send(origin, image(picture).imageUrl(address), ONCE, ONCE)
        .whenComplete(
            (sent, failure) -> {
              if (sent != null && sent.isPresent()) {
                fetching.recordSuccess();
              } else {
                fetching.recordFailure();
              }
            });
  }

  /** A picture that has changed has another address: Slack keeps what it has fetched. */
  private Optional<String> address(Picture picture, String filter) {
    return site.filter(known -> filter.length() <= LONGEST_FILTER)
        .map(
            known ->
                known
                    + "/timeline.png?filter="
                    + URLEncoder.encode(filter, StandardCharsets.UTF_8)
                    + "&v="
                    + picture.tag());
  }

  private CompletableFuture<Optional<String>> sendFile(Picture picture, Origin origin) {
    return sender
        .upload(origin.to().team(), picture)
        .thenCompose(
            file ->
                file.map(id -> sendFile(picture, origin, id))
                    .orElseGet(() -> completedFuture(NONE)));
  }

  private CompletableFuture<Optional<String>> sendFile(
      Picture picture, Origin origin, String file) {
    SlackFileObject uploaded = SlackFileObject.builder().id(file).build();
    return send(origin, image(picture).slackFile(uploaded), FILE_POSTS, FILE_RESPONSES)
        .whenComplete(
            (sent, failure) -> {
              if (sent != null && sent.isEmpty()) {
                sender.forgetUpload(origin.to().team(), picture);
              }
            });
  }

  private static ImageBlock.ImageBlockBuilder image(Picture picture) {
    return ImageBlock.builder().altText(picture.title());
  }

  private CompletableFuture<Optional<String>> send(
      Origin origin, ImageBlock.ImageBlockBuilder image, int posts, int responses) {
    ImageBlock block = image.build();
    Part part = new Part(List.of(block), block.getAltText());
    return origin
        .responseUrl()
        .map(
            url ->
                sender
                    .respondWhole(origin.to().team(), url, part, Reach.PERSON, responses)
                    .thenApply(done -> done ? Optional.of("") : NONE))
        .orElseGet(() -> sender.postWhole(origin.to(), part, posts));
  }
}
