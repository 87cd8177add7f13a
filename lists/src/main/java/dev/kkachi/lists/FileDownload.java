package dev.kkachi.lists;

import dev.kkachi.lists.ListSource.RemoteFile;
import dev.kkachi.lists.internal.FetchFailure;
import dev.kkachi.lists.internal.Fetcher;
import dev.kkachi.lists.internal.Validators;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;

/// Fetches one file as an update of the lists would: bounded, on from where the last attempt stopped,
/// never from `https` to `http`, and whole or not at all.
public final class FileDownload {
    private final DownloadLimits limits;
    private final ProxySelector proxies;

    private FileDownload(DownloadLimits limits, ProxySelector proxies) {
        this.limits = limits;
        this.proxies = proxies;
    }

    /// Returns a download that keeps to `limits` and goes through `proxies`.
    public static FileDownload of(DownloadLimits limits, ProxySelector proxies) {
        return new FileDownload(limits, proxies);
    }

    /// Fetches what is at `uri` to `target`.
    ///
    /// @param bytesMax the size beyond which it is refused
    /// @throws KkachiException if it cannot be had
    public void fetch(URI uri, Path target, long bytesMax) throws InterruptedException {
        RemoteFile file = new RemoteFile(uri, String.valueOf(target.getFileName()), "", bytesMax);
        try (Fetcher fetcher = Fetcher.of(limits, proxies)) {
            fetcher.fetch(file, Validators.NONE, target);
        } catch (FetchFailure e) {
            throw new KkachiException(
                    KkachiException.Code.ENVIRONMENT, uri + " cannot be fetched: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new KkachiException(KkachiException.Code.ENVIRONMENT, target + " cannot be written: " + e, e);
        }
    }
}
