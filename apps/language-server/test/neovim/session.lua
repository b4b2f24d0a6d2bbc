-- One session of a writer in Neovim: open a draft, see the findings, hover a name, apply the fix, save.
-- Run by run.mjs; the draft and the server's command come from the environment. Prints what was seen as JSON.
local draft = assert(os.getenv('BRIEF_DRAFT'))
local server = vim.json.decode(assert(os.getenv('BRIEF_SERVER')))
local seen = {}

local function wait(what, condition)
  if not vim.wait(20000, condition, 20) then
    error('waited in vain for ' .. what)
  end
end

local function session()
  vim.cmd('edit ' .. vim.fn.fnameescape(draft))
  local client_id = assert(vim.lsp.start_client({
    name = 'brief',
    cmd = server,
    root_dir = vim.fn.fnamemodify(draft, ':h'),
  }))
  vim.lsp.buf_attach_client(0, client_id)
  wait('findings', function()
    return #vim.diagnostic.get(0) > 0
  end)
  seen.findings = vim.tbl_map(function(finding)
    return { rule = finding.code, line = finding.lnum + 1, column = finding.col + 1, message = finding.message }
  end, vim.diagnostic.get(0))

  vim.fn.search('Kalın')
  local params = vim.lsp.util.make_position_params()
  local hover = vim.lsp.buf_request_sync(0, 'textDocument/hover', params, 20000)
  seen.hover = hover[client_id].result.contents.value

  vim.fn.search('MIT')
  local range = vim.lsp.util.make_range_params()
  range.context = { diagnostics = {} }
  local actions = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', range, 20000)[client_id].result
  seen.action = actions[1].title
  vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
  wait('the finding to go', function()
    return #vim.diagnostic.get(0) < #seen.findings
  end)
  vim.cmd('write')

  vim.lsp.stop_client(client_id)
  wait('the server to leave', function()
    return vim.lsp.client_is_stopped(client_id)
  end)
end

local ok, problem = pcall(session)
if not ok then
  seen.problem = tostring(problem)
end
io.stdout:write(vim.json.encode(seen))
vim.cmd(ok and 'qall!' or 'cquit!')
