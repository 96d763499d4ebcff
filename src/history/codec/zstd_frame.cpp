// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/zstd_frame.h"

#include <zstd.h>

#include <memory>
#include <new>

namespace countis {
namespace {

struct FreeContext {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

/// One a thread: to make one costs more than a minute's compression.
template <typename Context, Context* (*create)()>
Context* context() {
    thread_local const std::unique_ptr<Context, FreeContext> own(create());
    if (!own)
        throw std::bad_alloc();
    return own.get();
}

} // namespace

void compress(std::string_view bytes, int level, std::string& out) {
    ZSTD_CCtx* const zstd = context<ZSTD_CCtx, ZSTD_createCCtx>();
    ZSTD_CCtx_setParameter(zstd, ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(zstd, ZSTD_c_checksumFlag, 1);
    const std::size_t before = out.size();
    out.resize(before + ZSTD_compressBound(bytes.size()));
    const std::size_t made =
        ZSTD_compress2(zstd, out.data() + before, out.size() - before, bytes.data(), bytes.size());
    if (ZSTD_isError(made) != 0) // the room is enough, so it is memory that is not
        throw std::bad_alloc();
    out.resize(before + made);
}

tl::expected<std::string, CodecError> decompress(std::string_view frame, std::size_t most) {
    const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN)
        return tl::unexpected(CodecError::Damaged);
    if (size > most)
        return tl::unexpected(CodecError::TooLarge);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    const std::size_t made = ZSTD_decompressDCtx(context<ZSTD_DCtx, ZSTD_createDCtx>(), bytes.data(), bytes.size(),
                                                 frame.data(), frame.size());
    if (ZSTD_isError(made) != 0 || made != bytes.size())
        return tl::unexpected(CodecError::Damaged);
    return bytes;
}

} // namespace countis
