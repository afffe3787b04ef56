package dev.parley.bot.retrieval;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The model and the native libraries that run it, unpacked once into the data folder.
 *
 * <p>Left alone, onnxruntime unpacks its libraries into a new temporary folder at each start, DJL's
 * tokenizers unpack theirs into the home folder and may load one from the network, and the model is
 * read through the heap. Safe with several threads and processes on one folder.
 */
public final class NativeLibraries {

  private static final String READER = "/dev/parley/bot/neural/reader.onnx";

  private NativeLibraries() {}

  /**
   * Unpacks what is not there yet, and points the libraries at it through system properties; what
   * the operator has set already stays. To be called before the first use of onnxruntime or DJL.
   *
   * @param dataDir Parley's data folder; made when missing
   * @throws UncheckedIOException when the folder cannot be written or the disk is full; the message
   *     says what to do
   */
  public static ModelFiles prepare(Path dataDir) {
    Path natives = dataDir.resolve("native");
    setIfAbsent("onnxruntime.native.path", unpackOnnxRuntime(natives));
    setIfAbsent("RUST_LIBRARY_PATH", unpackTokenizers(natives));
    // DJL otherwise looks for libraries on the network, and reports its use where it runs on EC2.
    setIfAbsent("ai.djl.offline", "true");
    Path model =
        UnpackedFiles.folder(
            dataDir.resolve("model"),
            "all-minilm-l6-v2",
            List.of("/all-minilm-l6-v2.onnx", "/all-minilm-l6-v2-tokenizer.json"));
    return new ModelFiles(
        model.resolve("all-minilm-l6-v2.onnx"),
        model.resolve("all-minilm-l6-v2-tokenizer.json"),
        unpackReader(dataDir));
  }

  private static Path unpackReader(Path dataDir) {
    return UnpackedFiles.folder(dataDir.resolve("model"), "reader", List.of(READER))
        .resolve("reader.onnx");
  }

  private static String unpackOnnxRuntime(Path natives) {
    String in = "/ai/onnxruntime/native/" + os() + (isArm() ? "-aarch64/" : "-x64/");
    List<String> libraries =
        List.of(
            in + System.mapLibraryName("onnxruntime"),
            in + System.mapLibraryName("onnxruntime4j_jni"));
    return UnpackedFiles.folder(natives, "onnxruntime", libraries).toString();
  }

  private static String unpackTokenizers(Path natives) {
    String in = "/native/lib/" + os() + (isArm() ? "-aarch64/cpu/" : "-x86_64/cpu/");
    String library = in + System.mapLibraryName("tokenizers");
    List<String> libraries =
        os().equals("win")
            ? List.of(
                in + "libwinpthread-1.dll",
                in + "libgcc_s_seh-1.dll",
                in + "libstdc++-6.dll",
                library)
            : List.of(library);
    // The file and not its folder: given a folder, DJL 0.36.0 fails where there is no CUDA.
    return UnpackedFiles.folder(natives, "tokenizers", libraries)
        .resolve(System.mapLibraryName("tokenizers"))
        .toString();
  }

  private static String os() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return "osx";
    }
    return name.startsWith("windows") ? "win" : "linux";
  }

  private static boolean isArm() {
    return System.getProperty("os.arch", "").equals("aarch64");
  }

  private static void setIfAbsent(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
