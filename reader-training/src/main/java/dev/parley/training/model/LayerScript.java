package dev.parley.training.model;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A layer of a BERT encoder (Devlin et al. 2019) as one TorchScript function, without dropout. The
 * engine finds its gradients. Written so, its products can be taken in bfloat16, which the engine's
 * own operations don't offer, while weights, sums and gradients keep 32 bits: on processors that
 * have it, training takes less than half the time. Attention is spelled out: the engine's own
 * function takes twice as long for its gradient. Thread-safe.
 */
final class LayerScript implements AutoCloseable {

  /** Weights in the order in which the function takes them. */
  private static final String[] WEIGHTS = {
    "attention.self.query.weight",
    "attention.self.query.bias",
    "attention.self.key.weight",
    "attention.self.key.bias",
    "attention.self.value.weight",
    "attention.self.value.bias",
    "attention.output.dense.weight",
    "attention.output.dense.bias",
    "attention.output.LayerNorm.weight",
    "attention.output.LayerNorm.bias",
    "intermediate.dense.weight",
    "intermediate.dense.bias",
    "output.dense.weight",
    "output.dense.bias",
    "output.LayerNorm.weight",
    "output.LayerNorm.bias"
  };

  /** S stands for the number of the precision; matrices are [in, out] as in ONNX. */
  private static final String SOURCE =
      """
      class Layer(Module):
        __parameters__ = []
        __buffers__ = []
        training : bool
        def linear(self: __torch__.Layer,
          x: Tensor,
          w: Tensor,
          b: Tensor) -> Tensor:
          return torch.addmm(torch.to(b, S), torch.to(x, S), torch.to(w, S))
        def heads(self: __torch__.Layer,
          x: Tensor,
          rows: int,
          tokens: int) -> Tensor:
          return torch.transpose(torch.view(x, [rows, tokens, -1, 32]), 1, 2)
        def forward(self: __torch__.Layer,
          x: Tensor,
          mask: Tensor,
          qw: Tensor, qb: Tensor, kw: Tensor, kb: Tensor, vw: Tensor, vb: Tensor,
          ow: Tensor, ob: Tensor, aw: Tensor, ab: Tensor,
          iw: Tensor, ib: Tensor, dw: Tensor, db: Tensor, nw: Tensor, nb: Tensor) -> Tensor:
          rows = torch.size(x, 0)
          tokens = torch.size(x, 1)
          size = torch.size(x, 2)
          flat = torch.reshape(x, [-1, size])
          states = torch.to(flat, S)
          query = (self).heads((self).linear(states, qw, qb), rows, tokens)
          key = (self).heads((self).linear(states, kw, kb), rows, tokens)
          value = (self).heads((self).linear(states, vw, vb), rows, tokens)
          scaled = torch.mul(query, 0.17677669529663687)
          fit = torch.add_(torch.matmul(scaled, torch.transpose(key, 2, 3)), torch.to(mask, S))
          context = torch.matmul(torch.softmax(fit, -1), value)
          joined = torch.reshape(torch.transpose(context, 1, 2), [-1, size])
          attended = torch.to((self).linear(joined, ow, ob), 6)
          middle = torch.layer_norm(torch.add(flat, attended), [size], aw, ab, 1e-12)
          wide = torch.gelu((self).linear(middle, iw, ib))
          narrow = torch.to((self).linear(wide, dw, db), 6)
          result = torch.layer_norm(torch.add(middle, narrow), [size], nw, nb, 1e-12)
          return torch.reshape(result, [rows, tokens, size])
      """;

  private final Model model = Model.newInstance("layer", "PyTorch");
  private final Block block;

  LayerScript(Precision precision) {
    try {
      model.load(new ByteArrayInputStream(archive(precision)));
    } catch (IOException | MalformedModelException e) {
      throw new IllegalStateException("the engine does not take the script", e);
    }
    this.block = model.getBlock();
  }

  /**
   * A module without weights as PyTorch saves one: a pickled object, and the source of its class.
   */
  private static byte[] archive(Precision precision) {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      add(zip, "data.pkl", "\u0080\u0002c__torch__\nLayer\n)\u0081}(X\b\0\0\0training\u0089ub.");
      add(zip, "code/__torch__.py", SOURCE.replace("S)", precision.scalarType() + ")"));
      add(zip, "constants.pkl", "\u0080\u0002).");
      add(zip, "version", "3\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return archive.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry("layer/" + name));
    zip.write(content.getBytes(StandardCharsets.ISO_8859_1));
    zip.closeEntry();
  }

  /**
   * The states after the layer, [batch, tokens, size]; they belong to the manager of those before.
   *
   * @param mask what is added to the attention, [batch, 1, 1, tokens]
   * @param prefix of the names of the layer's weights
   */
  NDArray apply(NDArray states, NDArray mask, Parameters parameters, String prefix) {
    NDList arguments = new NDList(states, mask);
    for (String weight : WEIGHTS) {
      arguments.add(parameters.get(prefix + weight));
    }
    ParameterStore none = new ParameterStore(states.getManager(), false);
    return block.forward(none, arguments, true).singletonOrThrow();
  }

  @Override
  public void close() {
    model.close();
  }
}
