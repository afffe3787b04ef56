package dev.parley.slack.send;

import static java.util.concurrent.CompletableFuture.completedFuture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import dev.parley.bot.picture.Picture;
import dev.parley.slack.send.Answer.Done;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Puts pictures into workspaces, where only we see them until we post them: Slack gives a place,
 * takes the bytes, and is told that they are there. The same picture is put there once.
 * Thread-safe.
 */
final class Uploads {

  private static final String FILE = "timeline.png";
  private static final int MOST_KNOWN = 1_000;
  private static final Duration KNOWN = Duration.ofHours(12);

  /** Makes a call for a workspace, and again a few times where it fails. */
  @FunctionalInterface
  interface Caller {
    CompletableFuture<Answer> call(
        String name, String team, Function<String, CompletableFuture<Answer>> call);
  }

  private final Api api;
  private final Caller caller;

  /** The ids of files, by workspace and picture. */
  private final Cache<String, String> files =
      Caffeine.newBuilder().maximumSize(MOST_KNOWN).expireAfterWrite(KNOWN).build();

  Uploads(Api api, Caller caller) {
    this.api = api;
    this.caller = caller;
  }

  /** Gives the file's id, where Slack takes it. */
  CompletableFuture<Optional<String>> upload(String team, Picture picture) {
    String key = key(team, picture);
    Optional<String> known = Optional.ofNullable(files.getIfPresent(key));
    return known.isPresent()
        ? completedFuture(known)
        : place(team, picture)
            .thenCompose(
                place ->
                    place
                        .map(found -> fill(team, picture, found))
                        .orElseGet(() -> completedFuture(Optional.empty())))
            .whenComplete((id, failure) -> keep(key, id));
  }

  /** Somebody may have deleted the file. */
  void forget(String team, Picture picture) {
    files.invalidate(key(team, picture));
  }

  private static String key(String team, Picture picture) {
    return team + " " + picture.tag();
  }

  private void keep(String key, Optional<String> id) {
    if (id != null) {
      id.ifPresent(known -> files.put(key, known));
    }
  }

  private CompletableFuture<Optional<FilesGetUploadURLExternalResponse>> place(
      String team, Picture picture) {
    return caller
        .call(
            "files.getUploadURLExternal",
            team,
            token ->
                api.sign(
                    token,
                    client ->
                        client.filesGetUploadURLExternal(
                            request ->
                                request
                                    .filename(FILE)
                                    .length(picture.png().length)
                                    .altTxt(picture.title()))))
        .thenApply(
            answer ->
                answer instanceof Done done
                    ? done.response()
                        .map(FilesGetUploadURLExternalResponse.class::cast)
                        .filter(place -> place.getUploadUrl() != null && place.getFileId() != null)
                    : Optional.empty());
  }

  private CompletableFuture<Optional<String>> fill(
      String team, Picture picture, FilesGetUploadURLExternalResponse place) {
    return caller
        .call(
            "the upload of a file",
            team,
            token -> api.upload(token, place.getUploadUrl(), picture.png()))
        .thenCompose(
            filled ->
                filled instanceof Done
                    ? complete(team, place.getFileId(), picture.title())
                    : completedFuture(filled))
        .thenApply(
            answer -> answer instanceof Done ? Optional.of(place.getFileId()) : Optional.empty());
  }

  private CompletableFuture<Answer> complete(String team, String file, String title) {
    List<FileDetails> files = List.of(FileDetails.builder().id(file).title(title).build());
    return caller.call(
        "files.completeUploadExternal",
        team,
        token ->
            api.sign(
                token,
                client -> client.filesCompleteUploadExternal(request -> request.files(files))));
  }
}
