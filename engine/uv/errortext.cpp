#include "engine/uv/errortext.h"

#include <uv.h>

namespace swb::uv {

QString errorName(int status)
{
    char text[64] = {};
    return QString::fromLatin1(uv_err_name_r(status, text, sizeof text));
}

QString errorDescription(int status)
{
    char text[256] = {};
    return QString::fromLatin1(uv_strerror_r(status, text, sizeof text));
}

} // namespace swb::uv
