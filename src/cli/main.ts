console.log('recount')
