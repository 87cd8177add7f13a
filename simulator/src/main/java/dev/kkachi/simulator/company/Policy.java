package dev.kkachi.simulator.company;

import dev.kkachi.simulator.TextFile;
import java.io.IOException;
import java.nio.file.Path;

/// What the organisation says of itself in `kkachi.yaml`.
final class Policy {
    private final Setting setting;

    Policy(Setting setting) {
        this.setting = setting;
    }

    void write(Path target, Path reference) throws IOException {
        try (TextFile file = TextFile.open(target)) {
            StringBuilder text = file.line();
            text.append("organisation: ").append(setting.firm().name()).append('\n');
            text.append("corporate_networks: [\"")
                    .append(setting.networks().office().render())
                    .append("\"]\n");
            text.append("corporate_vpn: [\"")
                    .append(setting.networks().corporateVpn().render())
                    .append("\"]\n");
            text.append("allowed_remote_tools: [TeamViewer]\n");
            text.append("reference: [\"../").append(reference.getFileName()).append("\"]\n");
            file.commit();
        }
    }
}
