package dev.parley.slack.handle;

import static java.util.concurrent.CompletableFuture.completedFuture;

import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.composition.SlackFileObject;
import dev.parley.bot.picture.Picture;
import dev.parley.slack.render.Part;
import dev.parley.slack.send.Reach;
import dev.parley.slack.send.Sender;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

  /** The site cuts off what is longer. */
  private static final int LONGEST_FILTER = 100;

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
    return completedFuture(origin.asked())
        .thenComposeAsync(composer::picture, thinkers)
        .thenCompose(
            picture ->
                picture.map(drawn -> send(drawn, origin)).orElseGet(() -> completedFuture(NONE)));
  }

  private CompletableFuture<Optional<String>> send(Picture picture, Origin origin) {
    return address(picture, Composer.filter(origin.asked()))
        .map(address -> send(origin, image(picture).imageUrl(address)))
        .orElseGet(() -> completedFuture(NONE))
        .thenCompose(sent -> sent.isPresent() ? completedFuture(sent) : sendFile(picture, origin));
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
    return send(origin, image(picture).slackFile(SlackFileObject.builder().id(file).build()))
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
      Origin origin, ImageBlock.ImageBlockBuilder image) {
    ImageBlock block = image.build();
    Part part = new Part(List.of(block), block.getAltText());
    return origin
        .responseUrl()
        .map(
            url ->
                sender
                    .respondWhole(origin.to().team(), url, part, Reach.PERSON)
                    .thenApply(done -> done ? Optional.of("") : NONE))
        .orElseGet(() -> sender.postWhole(origin.to(), part));
  }
}
