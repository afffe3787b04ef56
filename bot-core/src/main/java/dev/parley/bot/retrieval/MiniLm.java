package dev.parley.bot.retrieval;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.DimensionAwareEmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * all-MiniLM-L6-v2 (Wang et al. 2020, tuned by sentence-transformers; Apache-2.0) in this process,
 * with the vectors of single tokens besides those of whole texts.
 *
 * <p>It stands in the place of langchain4j's class for the same model, which keeps its session and
 * so the token vectors to itself; loading the model twice would double start-up and memory. Vectors
 * have 384 numbers and length 1; a text is read up to {@value #MAX_TOKENS} tokens. Thread-safe.
 */
public final class MiniLm extends DimensionAwareEmbeddingModel implements AutoCloseable {

  /** The model was trained on at most so many; more make vectors worse, not better. */
  public static final int MAX_TOKENS = 256;

  private static final int DIMENSION = 384;

  /** Padded tokens in one run of the model: enough to fill two cores, small enough for memory. */
  private static final int BATCH_TOKENS = 2048;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;

  /**
   * Loads the model.
   *
   * @param model the ONNX file
   * @param tokenizer the tokenizer's JSON file
   * @throws UncheckedIOException when a file is damaged; the message says what to do
   */
  public MiniLm(Path model, Path tokenizer) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      this.environment = OrtEnvironment.getEnvironment();
      // Threads that spin between runs would take the cores from everything else in this process.
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      this.session = environment.createSession(model.toString(), options);
      this.tokenizer =
          HuggingFaceTokenizer.builder(Map.of("modelMaxLength", String.valueOf(MAX_TOKENS)))
              .optTokenizerPath(tokenizer)
              .optMaxLength(MAX_TOKENS)
              .optTruncation(true)
              .optPadding(false)
              .build();
    } catch (OrtException | IOException | RuntimeException e) {
      // The libraries' own words are of protocol buffers; it is the file that is damaged.
      throw new UncheckedIOException(
          "cannot load the model in %s: delete that folder, and it is unpacked anew"
              .formatted(model.toAbsolutePath().getParent()),
          e instanceof IOException io ? io : new IOException(e));
    }
  }

  @Override
  public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
    List<String> texts = segments.stream().map(TextSegment::text).toList();
    return Response.from(
        read(texts).stream().map(reading -> Embedding.from(reading.vector())).toList());
  }

  @Override
  protected Integer knownDimension() {
    return DIMENSION;
  }

  /** Whether the model knows a word whole, as it does some twenty thousand of the commonest. */
  public boolean isWord(String word) {
    return tokenizer.encode(word, false, false).getIds().length == 1;
  }

  /** Reads one text. */
  public TokenVectors read(String text) {
    return read(List.of(text)).get(0);
  }

  /** Reads texts, together where that is faster; the results are in the order of the texts. */
  public List<TokenVectors> read(List<String> texts) {
    List<CodePoints> sources = texts.stream().map(CodePoints::of).toList();
    List<Encoding> encodings =
        sources.stream().map(source -> tokenizer.encode(source.text())).toList();
    int[] byLength =
        IntStream.range(0, texts.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> encodings.get(i).getIds().length))
            .mapToInt(Integer::intValue)
            .toArray();
    TokenVectors[] readings = new TokenVectors[texts.size()];
    int from = 0;
    while (from < byLength.length) {
      int to = batchEnd(byLength, from, encodings);
      runBatch(Arrays.copyOfRange(byLength, from, to), encodings, sources, readings);
      from = to;
    }
    return List.of(readings);
  }

  private static int batchEnd(int[] byLength, int from, List<Encoding> encodings) {
    int to = from + 1;
    while (to < byLength.length
        && (to + 1 - from) * encodings.get(byLength[to]).getIds().length <= BATCH_TOKENS) {
      to++;
    }
    return to;
  }

  private void runBatch(
      int[] batch, List<Encoding> encodings, List<CodePoints> sources, TokenVectors[] readings) {
    int longest = encodings.get(batch[batch.length - 1]).getIds().length;
    long[] shape = {batch.length, longest};
    long[] ids = new long[batch.length * longest];
    long[] mask = new long[batch.length * longest];
    for (int row = 0; row < batch.length; row++) {
      long[] own = encodings.get(batch[row]).getIds();
      System.arraycopy(own, 0, ids, row * longest, own.length);
      Arrays.fill(mask, row * longest, row * longest + own.length, 1);
    }
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
        OnnxTensor typeTensor =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids", idTensor,
                    "attention_mask", maskTensor,
                    "token_type_ids", typeTensor))) {
      FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
      for (int row = 0; row < batch.length; row++) {
        int text = batch[row];
        readings[text] =
            toVectors(encodings.get(text), sources.get(text), states, row * longest * DIMENSION);
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the model failed: " + e.getMessage(), e);
    }
  }

  private static TokenVectors toVectors(
      Encoding encoding, CodePoints source, FloatBuffer states, int offset) {
    long[] special = encoding.getSpecialTokenMask();
    CharSpan[] spans = encoding.getCharTokenSpans();
    float[] mean = new float[DIMENSION];
    List<float[]> tokens = new ArrayList<>();
    int[] ids = new int[special.length];
    int[] starts = new int[special.length];
    int[] ends = new int[special.length];
    for (int token = 0; token < special.length; token++) {
      float[] state = new float[DIMENSION];
      states.get(offset + token * DIMENSION, state);
      for (int i = 0; i < DIMENSION; i++) {
        mean[i] += state[i];
      }
      if (special[token] == 0) {
        ids[tokens.size()] = (int) encoding.getIds()[token];
        starts[tokens.size()] = source.toUtf16(spans[token].getStart());
        ends[tokens.size()] = source.toUtf16(spans[token].getEnd());
        tokens.add(Vectors.normalized(state));
      }
    }
    return new TokenVectors(
        Arrays.copyOf(ids, tokens.size()),
        Vectors.normalized(mean),
        tokens.toArray(float[][]::new),
        Arrays.copyOf(starts, tokens.size()),
        Arrays.copyOf(ends, tokens.size()));
  }

  @Override
  public void close() {
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("cannot close the model: " + e.getMessage(), e);
    }
  }
}
