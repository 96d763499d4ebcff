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

/// Head, checksum and the end of a block.
constexpr std::size_t kFrameRoom = 64;
/// Shorter ones cost more than they save among numbers that are mostly noise.
constexpr int kShortestMatch = 7;

/// The room is enough and the parameters are right, so it is memory that is not there.
std::size_t made(std::size_t result) {
    if (ZSTD_isError(result) != 0)
        throw std::bad_alloc();
    return result;
}

} // namespace

void compress(std::span<const std::string_view> parts, int level, std::string& out) {
    auto* const zstd = context<ZSTD_CCtx, ZSTD_createCCtx>();
    std::size_t size = 0;
    std::size_t room = 0;
    for (const std::string_view part : parts) {
        size += part.size();
        room += ZSTD_compressBound(part.size()) + kFrameRoom;
    }
    made(ZSTD_CCtx_reset(zstd, ZSTD_reset_session_and_parameters));
    made(ZSTD_CCtx_setParameter(zstd, ZSTD_c_compressionLevel, level));
    made(ZSTD_CCtx_setParameter(zstd, ZSTD_c_minMatch, kShortestMatch));
    made(ZSTD_CCtx_setParameter(zstd, ZSTD_c_checksumFlag, 1));
    made(ZSTD_CCtx_setPledgedSrcSize(zstd, size));
    const std::size_t before = out.size();
    out.resize(before + room);
    ZSTD_outBuffer target{out.data() + before, room, 0};
    for (const std::string_view& part : parts) {
        ZSTD_inBuffer source{part.data(), part.size(), 0};
        made(ZSTD_compressStream2(zstd, &target, &source, &part == &parts.back() ? ZSTD_e_end : ZSTD_e_flush));
    }
    out.resize(before + target.pos);
}

void compress(std::string_view bytes, int level, std::string& out) {
    compress(std::span(&bytes, 1), level, out);
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
